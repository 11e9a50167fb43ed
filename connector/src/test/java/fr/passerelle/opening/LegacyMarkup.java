package fr.passerelle.opening;

import static fr.passerelle.opening.WordMarkup.run;

/** Legacy form fields of Word, as Word itself writes them. */
final class LegacyMarkup {

  private LegacyMarkup() {}

  static String formText(String text) {
    return field("<w:textInput/>", "FORMTEXT", run(text));
  }

  /**
   * @param state what stands inside the box's properties, such as {@code <w:checked/>}
   */
  static String formCheckBox(String state) {
    return field("<w:checkBox><w:sizeAuto/>" + state + "</w:checkBox>", "FORMCHECKBOX", "");
  }

  static String formBox(boolean ticked) {
    return formCheckBox("<w:default w:val=\"0\"/>" + (ticked ? "<w:checked/>" : ""));
  }

  /**
   * @param choice what stands before the entries, such as {@code <w:result w:val="1"/>}
   */
  static String formDropDown(String choice, String... entries) {
    StringBuilder list = new StringBuilder("<w:ddList>" + choice);
    for (String entry : entries) {
      list.append("<w:listEntry w:val=\"").append(entry).append("\"/>");
    }
    return field(list + "</w:ddList>", "FORMDROPDOWN", "");
  }

  static String field(String properties, String code, String result) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"\"/><w:enabled/>"
        + "<w:calcOnExit w:val=\"0\"/>"
        + properties
        + "</w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space=\"preserve\"> "
        + code
        + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + result
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  }
}
