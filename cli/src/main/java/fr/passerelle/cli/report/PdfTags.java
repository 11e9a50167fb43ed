package fr.passerelle.cli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** What each piece of a PDF is, in reading order: the tree that screen readers follow. */
final class PdfTags {

  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement whole = new PDStructureElement("Document", root);
  private final List<COSArray> ofPages = new ArrayList<>();

  PdfTags(PDDocument document) {
    root.appendKid(whole);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(marked);
    document.getDocumentCatalog().setStructureTreeRoot(root);
  }

  PDStructureElement whole() {
    return whole;
  }

  PDStructureElement in(PDStructureElement parent, String type) {
    PDStructureElement element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** A heading of a table, for its {@code Column} or its {@code Row}. */
  PDStructureElement heading(PDStructureElement row, String scope) {
    PDStructureElement heading = in(row, "TH");
    PDTableAttributeObject attributes = new PDTableAttributeObject();
    attributes.setScope(scope);
    heading.addAttribute(attributes);
    return heading;
  }

  /** A page whose pieces will be marked. */
  void begin(PDPage page) {
    page.setStructParents(ofPages.size());
    ofPages.add(new COSArray());
  }

  /** The number of the next piece of a page, which belongs to that element. */
  int next(PDPage page, PDStructureElement element) {
    COSArray pieces = ofPages.get(page.getStructParents());
    int number = pieces.size();
    pieces.add(element.getCOSObject());
    PDMarkedContentReference piece = new PDMarkedContentReference();
    piece.setPage(page);
    piece.setMCID(number);
    element.appendKid(piece);
    return number;
  }

  /** Once all pages are there. */
  void end() {
    Map<Integer, PDParentTreeValue> numbers = new HashMap<>();
    for (int page = 0; page < ofPages.size(); page++) {
      numbers.put(page, new PDParentTreeValue(ofPages.get(page)));
    }
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(numbers);
    root.setParentTree(tree);
    root.setParentTreeNextKey(ofPages.size());
  }
}
