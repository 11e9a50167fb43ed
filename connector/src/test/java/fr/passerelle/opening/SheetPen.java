package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes one request a row: as a workbook of Excel, cell by cell in different ways, or as CSV. */
final class SheetPen {

  private final Random random;

  SheetPen(Random random) {
    this.random = random;
  }

  private static Map<String, String> columns(Filled filled) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("Nom du parcours à créer", filled.title());
    columns.put("Objectifs Visés :", filled.objectives());
    columns.put("Description", filled.description());
    columns.put("Nom du pilote (et adresse mail)", filled.pilot());
    columns.put("Concepteurs", filled.designers());
    columns.put("Présentiel ?", filled.faceToFace() ? "Oui" : "non");
    columns.put("En présentiel :", filled.faceToFaceTime());
    columns.put("A distance :", filled.distanceTime());
    columns.put("Accompagnement prévu", filled.accompaniment());
    columns.put("Public visé", String.join(" ; ", filled.audience()));
    columns.put("Autre public", filled.other());
    columns.put("Format", filled.format());
    return columns;
  }

  byte[] csv(Filled filled) {
    String parting = List.of(";", ",", "\t").get(random.nextInt(3));
    String end = random.nextBoolean() ? "\n" : "\r\n";
    Map<String, String> columns = columns(filled);
    String text =
        (random.nextBoolean() ? "\uFEFF" : "")
            + columns.keySet().stream().map(SheetPen::quoted).collect(Collectors.joining(parting))
            + end
            + columns.values().stream()
                .map(value -> quoted(value.replace("\n", end)))
                .collect(Collectors.joining(parting))
            + end;
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }

  byte[] xlsx(Filled filled) {
    Map<String, String> columns = columns(filled);
    List<String> shared = new ArrayList<>();
    String sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + row(1, List.copyOf(columns.keySet()), shared)
            + row(2, List.copyOf(columns.values()), shared)
            + "</sheetData></worksheet>";
    return RawWorkbook.of(sheet, shared);
  }

  private String row(int number, List<String> values, List<String> shared) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int column = 0; column < values.size(); column++) {
      String place = (char) ('A' + column) + "" + number;
      row.append(cell(place, values.get(column), shared));
    }
    return row.append("</row>").toString();
  }

  private String cell(String place, String value, List<String> shared) {
    return switch (random.nextInt(4)) {
      case 0 ->
          "<c r=\"" + place + "\" t=\"inlineStr\"><is>" + RawWorkbook.text(value) + "</is></c>";
      case 1 ->
          "<c r=\"%s\" t=\"str\"><f>B9&amp;\"\"</f><v>%s</v></c>"
              .formatted(place, RawWorkbook.characters(value));
      default -> {
        shared.add(random.nextBoolean() ? RawWorkbook.text(value) : rich(value));
        yield "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(place, shared.size() - 1);
      }
    };
  }

  /** Text of which a part is set otherwise, with the reading of foreign signs beside it. */
  private String rich(String value) {
    int cut = value.indexOf(' ', random.nextInt(1 + value.length())) + 1;
    return "<r>"
        + RawWorkbook.text(value.substring(0, cut))
        + "</r><r><rPr><b/></rPr>"
        + RawWorkbook.text(value.substring(cut))
        + "</r><rPh sb=\"0\" eb=\"1\"><t>ヨミ</t></rPh>";
  }
}
