package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskFailureTest {

  @ParameterizedTest
  @MethodSource
  void isSaidInWords(Exception failure, String words) {
    Exception wrapped = new IllegalStateException("while working", failure);

    assertThat(DiskFailure.in(wrapped))
        .map(Message::toString)
        .hasValueSatisfying(said -> assertThat(said).contains(words).doesNotContain("Exception"));
  }

  static Stream<Arguments> isSaidInWords() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("/a/b"), "the file /a/b does not exist"),
        Arguments.of(new AccessDeniedException("/a/b"), "/a/b may not be opened"),
        Arguments.of(new FileAlreadyExistsException("/a/b"), "/a/b is there already"),
        Arguments.of(
            new FileSystemException("/a/b", null, "No space left on device"),
            "/a/b can’t be read or written: No space left on device"),
        Arguments.of(new UncheckedIOException(new IOException("Is a directory")), "Is a directory"),
        Arguments.of(new MalformedInputException(1), "UTF-8"),
        Arguments.of(new BindException("Address already in use"), "the port is taken"),
        Arguments.of(new SQLException("database is locked", "", 5), "another command is writing"),
        Arguments.of(new SQLException("locked by a reader", "", 261), "another command is writing"),
        Arguments.of(new SQLException("full", "", 13), "the disk is full"),
        Arguments.of(new SQLException("malformed", "", 11), "the ledger is damaged"),
        Arguments.of(new SQLException("odd", "", 1), "can’t be used: odd"),
        Arguments.of(new SQLException("lock timeout", "55P03"), "another command is writing"),
        Arguments.of(new SQLException("no space", "53100"), "the disk is full"),
        Arguments.of(new SQLException("terminating", "57P01"), "database does not answer"),
        Arguments.of(new SQLException("odd", "XX000"), "can’t be used: odd"));
  }

  @Test
  void isNoneWhereTheProgramIsWrong() {
    assertThat(DiskFailure.in(new IllegalStateException("bug"))).isEmpty();
  }
}
