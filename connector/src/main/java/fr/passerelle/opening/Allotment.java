package fr.passerelle.opening;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The right to allot references in a folder, held by one import at a time, of this process or of
 * any other. The file that is locked remembers the last reference, so that none is ever allotted
 * twice, even after a request file was deleted.
 */
final class Allotment implements Closeable {

  private static final String FILE = ".last-reference";
  private static final int LONGEST = 64;

  /** A file lock holds against other processes only; this one holds against other threads. */
  private static final ReentrantLock IN_PROCESS = new ReentrantLock();

  private final FileChannel channel;
  private final int year;
  private int last;

  private Allotment(FileChannel channel, int year) {
    this.channel = channel;
    this.year = year;
  }

  /** Waits until no other import is at work in the folder. */
  static Allotment hold(Path folder, int year) throws IOException {
    IN_PROCESS.lock();
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      Allotment allotment = new Allotment(channel, year);
      allotment.begin(folder);
      return allotment;
    } catch (IOException | RuntimeException failed) {
      IN_PROCESS.unlock();
      throw failed;
    }
  }

  /** The next free reference of the year; remembered before it is used. */
  Reference next() throws IOException {
    last++;
    Reference reference = new Reference(String.format(Locale.ROOT, "%04d-%04d", year, last));
    byte[] line = (reference + "\n").getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(line), 0);
    channel.force(true);
    return reference;
  }

  /** Lets the next import begin. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      IN_PROCESS.unlock();
    }
  }

  private void begin(Path folder) throws IOException {
    try {
      if (channel.lock() == null) {
        throw new IOException("no lock on " + FILE);
      }
      last = Math.max(remembered(), highest(folder));
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private int remembered() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    int length = Math.max(0, channel.read(bytes, 0));
    return numberIn(new String(bytes.array(), 0, length, StandardCharsets.UTF_8).strip());
  }

  private int highest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Integer> numbers =
          files
              .map(file -> numberIn(file.getFileName().toString().replaceFirst("\\..*", "")))
              .toList();
      return numbers.stream().max(Comparator.naturalOrder()).orElse(0);
    }
  }

  private int numberIn(String reference) {
    boolean thisYear = Reference.isValid(reference) && reference.startsWith(year + "-");
    return thisYear ? Integer.parseInt(reference.substring(5)) : 0;
  }
}
