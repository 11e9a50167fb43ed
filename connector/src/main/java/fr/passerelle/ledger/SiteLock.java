package fr.passerelle.ledger;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.SiteBusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to write to a site, as a lock on a file beside the ledger. The operating system takes
 * it back when the process dies, however it dies, so a killed run never has to be cleaned up after.
 */
final class SiteLock implements Journal.Hold {

  private final SiteName site;
  private final FileChannel channel;

  private SiteLock(SiteName site, FileChannel channel) {
    this.site = site;
    this.channel = channel;
  }

  static SiteLock take(Path ledger, SiteName site) {
    Path file = ledger.resolveSibling(ledger.getFileName() + "." + site + ".lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel)) {
        return new SiteLock(site, channel);
      }
      channel.close();
      throw new SiteBusyException(site);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
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
    }
  }
}
