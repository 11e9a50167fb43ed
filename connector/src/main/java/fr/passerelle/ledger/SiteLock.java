package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.SiteBusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A right on a site, as a lock on a file beside the ledger. The operating system takes it back when
 * the process dies, however it dies, so a killed run never has to be cleaned up after.
 */
final class SiteLock implements Journal.Hold {

  /**
   * The files that this process has locked. To open and close one of them a second time would give
   * its lock back: on POSIX systems a lock is the process's, not the channel's.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final SiteName site;
  private final Path file;
  private final FileChannel channel;

  private SiteLock(SiteName site, Path file, FileChannel channel) {
    this.site = site;
    this.file = file;
    this.channel = channel;
  }

  static SiteLock take(Path ledger, SiteName site, Right right) {
    Path file = ledger.resolveSibling(ledger.getFileName() + "." + site + right.ending() + ".lock");
    if (!OURS.add(file)) {
      throw new SiteBusyException(site);
    }
    FileChannel channel = null;
    try {
      channel = locked(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (channel == null) {
        OURS.remove(file);
      }
    }
    if (channel == null) {
      throw new SiteBusyException(site);
    }
    return new SiteLock(site, file, channel);
  }

  /** Null if another process has it. */
  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return channel;
  }

  @Override
  public SiteName site() {
    return site;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OURS.remove(file);
    }
  }
}
