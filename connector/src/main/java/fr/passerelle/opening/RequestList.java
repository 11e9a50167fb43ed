package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A .yaml or .json file with one request or a list of them, in the keys of a request file. */
final class RequestList {

  private final FormFile file;

  RequestList(FormFile file) {
    this.file = file;
  }

  FormReading read() throws RefusedFile {
    boolean json = file.name().toLowerCase(Locale.ROOT).endsWith(".json");
    Node root = json ? NodeReader.json(file.bytes()) : NodeReader.yaml(file.bytes());
    List<Node> items = root instanceof Node.Mapping ? List.of(root) : root.items();
    if (items == null || items.isEmpty()) {
      throw new RefusedFile("yaml.root");
    }
    List<DraftReading> drafts = new ArrayList<>();
    for (Node item : items) {
      drafts.add(draft(item, root instanceof Node.Mapping ? 0 : drafts.size() + 1));
    }
    return new FormReading(drafts, List.of());
  }

  private DraftReading draft(Node item, int row) throws RefusedFile {
    List<Node.Entry> entries = item.entries();
    if (entries == null) {
      throw new RefusedFile("yaml.item", Integer.toString(item.line()));
    }
    RequestEntries request = new RequestEntries(file.name(), item.line(), entries);
    if (request.value("reference") != null || request.value("source") != null) {
      throw new RefusedFile("yaml.imported");
    }
    DraftBuilder draft = new DraftBuilder(request);
    request.into(draft, List.of());
    return draft.build(file.source(row));
  }
}
