package fr.passerelle.enrolment;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.UserId;
import java.util.function.Function;

/** Somebody on an attestation list, as the list names them. */
public sealed interface Attestee {

  /** Where they stand: the file's name and the row. */
  String where();

  /** By an e-mail address. */
  record ByAddress(String where, EmailAddress address) implements Attestee {}

  /** By the number of their account on the site. */
  record ByNumber(String where, UserId user) implements Attestee {}

  /** One of two answers, by which this is. */
  default <T> T match(Function<ByAddress, T> address, Function<ByNumber, T> number) {
    return this instanceof ByAddress it ? address.apply(it) : number.apply((ByNumber) this);
  }
}
