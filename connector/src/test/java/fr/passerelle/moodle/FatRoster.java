package fr.passerelle.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The answer of {@code core_enrol_get_enrolled_users} for as many people as are wanted, each made
 * when it is read. In Moodle's default shape, with everything about a person, 20,000 are 15 MB.
 */
final class FatRoster extends InputStream {

  /** What Moodle 4.5 sends for one person, names invented; # is their number, ~ their group's. */
  private static final String FAT =
      """
      {"id":#,"username":"agent#","firstname":"Prenom","lastname":"Nom","fullname":"Prenom \
      Nom","email":"agent#@example.org","department":"2nd degr\\u00e9","institution":\
      "0140232Y","idnumber":"AGA#","firstaccess":0,"lastaccess":1790952163,\
      "lastcourseaccess":179#,"description":"","descriptionformat":1,"city":"Caen","country":"FR",\
      "profileimageurlsmall":"https:\\/\\/moodle.example.org\\/theme\\/image.php\\/boost\\/core\\/\
      1795444987\\/u\\/f2","profileimageurl":"https:\\/\\/moodle.example.org\\/theme\\/image.php\\/\
      boost\\/core\\/1795444987\\/u\\/f1","groups":[{"id":~,"name":"Groupe ~","description":\
      "","descriptionformat":1}],"roles":[{"roleid":5,"name":"","shortname":"participant",\
      "sortorder":0}],"enrolledcourses":[{"id":301,"fullname":"Un parcours","shortname":"P-301"}]}""";

  /** The same with only the fields that the client asks for. */
  private static final String LEAN =
      """
      {"id":#,"fullname":"Prenom Nom","lastcourseaccess":179#,"groups":[{"id":~,"name":\
      "Groupe ~","description":"","descriptionformat":1}],"roles":[{"roleid":5,"name":"",\
      "shortname":"participant","sortorder":0}]}""";

  private static final int FIRST = 1_000_000;
  private static final int GROUP = 40;

  private final List<String> pieces;
  private final int people;
  private int made;
  private byte[] current = "[".getBytes(StandardCharsets.UTF_8);
  private int at;
  private boolean closed;

  private FatRoster(String shape, int people) {
    this.pieces = List.of(shape.split("(?<=[#~])|(?=[#~])", -1));
    this.people = people;
  }

  static FatRoster of(int people) {
    return new FatRoster(FAT, people);
  }

  static FatRoster lean(int people) {
    return new FatRoster(LEAN, people);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (at == current.length && !next()) {
      return -1;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, bytes, offset, count);
    at += count;
    return count;
  }

  /** The next person, or the closing bracket; false when that is read. */
  private boolean next() {
    if (closed) {
      return false;
    }
    closed = made == people;
    String text = closed ? "]" : person(++made);
    current = text.getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  private String person(int place) {
    StringBuilder text = new StringBuilder(place == 1 ? "" : ",");
    for (String piece : pieces) {
      switch (piece) {
        case "#" -> text.append(FIRST + place);
        case "~" -> text.append(place / GROUP + 1);
        default -> text.append(piece);
      }
    }
    return text.toString();
  }
}
