package fr.passerelle.cli.view;

import org.jsoup.Jsoup;

/** The words of a piece of HTML, as a browser would show them, on one line. */
final class HtmlText {

  private HtmlText() {}

  static String of(String html) {
    return Plain.running(Jsoup.parse(html).text());
  }
}
