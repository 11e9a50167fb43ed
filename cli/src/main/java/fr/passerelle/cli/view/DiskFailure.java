package fr.passerelle.cli.view;

import fr.passerelle.problem.Message;
import java.io.IOException;
import java.net.BindException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this machine refused (a file, the ledger, a port), in words instead of class names. */
final class DiskFailure {

  /**
   * SQLite's primary result codes: another process has the file, it is damaged, the disk is full.
   */
  private static final int BUSY = 5;

  private static final int DAMAGED = 11;
  private static final int FULL = 13;
  private static final int PRIMARY = 0xff;

  private DiskFailure() {}

  /** What to say of a failure; empty where neither it nor its causes are of this kind. */
  static Optional<Message> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Message message = said(cause);
      if (message != null) {
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Message said(Throwable cause) {
    if (cause instanceof FileSystemException file) {
      return file(file);
    }
    if (cause instanceof CharacterCodingException) {
      return Message.of("cli.file-not-utf8");
    }
    if (cause instanceof BindException) {
      return Message.of("cli.port-taken");
    }
    if (cause instanceof SQLException sql) {
      return ledger(sql);
    }
    return cause instanceof IOException
        ? Message.of("cli.file-trouble", Objects.toString(cause.getMessage(), cause.toString()))
        : null;
  }

  private static Message file(FileSystemException e) {
    String file = Objects.toString(e.getFile(), "");
    if (e instanceof NoSuchFileException) {
      return Message.of("cli.file-missing", file);
    }
    if (e instanceof AccessDeniedException) {
      return Message.of("cli.file-denied", file);
    }
    if (e instanceof FileAlreadyExistsException) {
      return Message.of("cli.file-in-the-way", file);
    }
    String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    return Message.of("cli.file-failed", file, reason);
  }

  private static Message ledger(SQLException e) {
    if (e.getErrorCode() == 0) {
      return database(Objects.toString(e.getSQLState(), ""), e);
    }
    return switch (e.getErrorCode() & PRIMARY) {
      case BUSY -> Message.of("cli.ledger-busy");
      case DAMAGED -> Message.of("cli.ledger-damaged");
      case FULL -> Message.of("cli.ledger-full");
      default -> Message.of("cli.ledger-failed", Objects.toString(e.getMessage(), ""));
    };
  }

  /**
   * By PostgreSQL's states: a lock was waited for too long, the server's disk is full, it is gone.
   */
  private static Message database(String state, SQLException e) {
    return switch (state) {
      case "55P03", "40P01" -> Message.of("cli.ledger-busy");
      case "53100" -> Message.of("cli.ledger-full");
      case "08000", "08001", "08003", "08006", "57P01", "57P02", "57P03" ->
          Message.of("cli.ledger-away");
      default -> Message.of("cli.ledger-failed", Objects.toString(e.getMessage(), ""));
    };
  }
}
