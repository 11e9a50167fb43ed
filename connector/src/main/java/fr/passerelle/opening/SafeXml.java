package fr.passerelle.opening;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from strangers, read as a stream by the JDK's own parser: a document type, hence any entity
 * of its own, refuses the file.
 */
final class SafeXml {

  /** What is told of the elements of a document, in order. */
  interface Elements {

    void start(XMLStreamReader element);

    void text(String text);

    void end(String name);
  }

  private SafeXml() {}

  /**
   * @throws RefusedFile if the XML is not well formed or declares a document type
   */
  static void read(byte[] xml, Elements elements) throws RefusedFile {
    try {
      XMLStreamReader reader = reader(xml);
      while (reader.hasNext()) {
        tell(reader, reader.next(), elements);
      }
    } catch (XMLStreamException broken) {
      throw Archive.brokenBy(broken);
    }
  }

  /**
   * @throws RefusedFile if the XML is not well formed or declares a document type
   */
  static void check(byte[] xml) throws RefusedFile {
    try {
      XMLStreamReader reader = reader(xml);
      while (reader.hasNext()) {
        refuseType(reader.next());
      }
    } catch (XMLStreamException broken) {
      throw Archive.brokenBy(broken);
    }
  }

  private static void refuseType(int event) throws RefusedFile {
    if (event == XMLStreamConstants.DTD) {
      throw new RefusedFile("file.entities");
    }
  }

  /** An attribute by its local name, whatever its prefix; empty where there is none. */
  static String attribute(XMLStreamReader element, String localName) {
    for (int i = 0; i < element.getAttributeCount(); i++) {
      if (element.getAttributeLocalName(i).equals(localName)) {
        return element.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A count given as an attribute: 1 where it is missing or no number, 1000 at most. */
  static int count(XMLStreamReader element, String localName) {
    String value = attribute(element, localName);
    return value.matches("\\d{1,9}") ? Math.max(1, Math.min(1000, Integer.parseInt(value))) : 1;
  }

  private static void tell(XMLStreamReader reader, int event, Elements elements)
      throws RefusedFile {
    refuseType(event);
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> elements.start(reader);
      case XMLStreamConstants.END_ELEMENT -> elements.end(reader.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          elements.text(reader.getText());
      default -> {
        // Comments and processing instructions say nothing.
      }
    }
  }

  /** Decoded here, since the parser prints what it thinks of bad bytes on the error stream. */
  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException, RefusedFile {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
      String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
      return factory().createXMLStreamReader(new StringReader(unmarked));
    } catch (CharacterCodingException notUtf8) {
      throw Archive.brokenBy(notUtf8);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
