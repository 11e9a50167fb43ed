package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Operations in a statement's file: what kind, and the figures as exact text. */
final class OperationJson {

  private OperationJson() {}

  static void write(JsonGenerator json, Operation operation) {
    json.writeStartObject();
    operation.match(new Writer(json)).writeEndObject();
  }

  static Operation read(JsonNode node) {
    String kind = text(node, "operation");
    return switch (kind) {
      case "counted" ->
          new Operation.Counted(
              whole(node, "heads"),
              whole(node, "headsPerVacation"),
              Words.meaning(PerHeadMode.values(), text(node, "mode")),
              exact(node, "vacations"));
      case "limited" ->
          new Operation.Limited(
              exact(node, "vacations"),
              node.required("least").booleanValue(),
              exact(node, "limit"));
      case "stepped" ->
          new Operation.Stepped(
              exact(node, "hours"),
              new Quantum(
                  whole(node, "minutes"),
                  Words.meaning(QuantumDirection.values(), text(node, "direction"))),
              exact(node, "counted"));
      case "timed" ->
          new Operation.Timed(
              exact(node, "hours"),
              decimal(node, "coefficient"),
              Words.meaning(CoefficientFor.values(), text(node, "for")),
              whole(node, "trainers"),
              exact(node, "vacations"));
      case "decided" -> decided(node);
      case "priced" ->
          new Operation.Priced(
              exact(node, "vacations"), decimal(node, "rate"), exact(node, "amount"));
      case "rounded" ->
          new Operation.Rounded(
              exact(node, "exact"),
              new Rounding(whole(node, "places"), RoundingMode.valueOf(text(node, "mode"))),
              decimal(node, "amount"));
      case "shared" -> shared(node);
      case "capped" ->
          new Operation.Capped(
              text(node, "ceiling"),
              decimal(node, "sum"),
              node.has("earlier") ? decimal(node, "earlier") : BigDecimal.ZERO,
              decimal(node, "limit"),
              decimal(node, "before"),
              Words.meaning(LeftoverCent.values(), text(node, "leftoverCent")),
              decimal(node, "amount"));
      case "notPaid" ->
          new Operation.NotPaid(
              text(node, "reason"),
              text(node, "title"),
              decimal(node, "before"),
              decimal(node, "amount"));
      case "corrected" ->
          new Operation.Corrected(
              text(node, "lines"),
              exact(node, "vacationsBefore"),
              decimal(node, "before"),
              exact(node, "vacationsNow"),
              decimal(node, "now"),
              decimal(node, "amount"));
      default -> throw new IllegalArgumentException("no operation is called " + kind);
    };
  }

  private static Operation decided(JsonNode node) {
    MotivatedOverride override =
        node.has("author")
            ? new MotivatedOverride(
                text(node, "author"), LocalDate.parse(text(node, "on")), text(node, "reason"))
            : null;
    return new Operation.Decided(
        whole(node, "vacations"), new Bounds(whole(node, "min"), whole(node, "max")), override);
  }

  private static Operation shared(JsonNode node) {
    return new Operation.Shared(
        decimal(node, "total"),
        exact(node, "weight"),
        exact(node, "weightOfAll"),
        exact(node, "vacations"),
        exact(node, "exact"),
        Words.meaning(LeftoverCent.values(), text(node, "leftoverCent")),
        decimal(node, "amount"));
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }

  private static int whole(JsonNode node, String name) {
    return node.required(name).intValue();
  }

  private static Fraction exact(JsonNode node, String name) {
    return Fraction.parse(text(node, name));
  }

  private static BigDecimal decimal(JsonNode node, String name) {
    return new BigDecimal(text(node, name));
  }

  /** Writes the figures of each kind of step. */
  private record Writer(JsonGenerator json) implements Operation.Cases<JsonGenerator> {

    @Override
    public JsonGenerator counted(Operation.Counted counted) {
      json.writeStringProperty("operation", "counted");
      json.writeNumberProperty("heads", counted.heads());
      json.writeNumberProperty("headsPerVacation", counted.headsPerVacation());
      json.writeStringProperty("mode", counted.mode().code());
      json.writeStringProperty("vacations", counted.vacations().toString());
      return json;
    }

    @Override
    public JsonGenerator limited(Operation.Limited limited) {
      json.writeStringProperty("operation", "limited");
      json.writeStringProperty("vacations", limited.vacations().toString());
      json.writeBooleanProperty("least", limited.least());
      json.writeStringProperty("limit", limited.limit().toString());
      return json;
    }

    @Override
    public JsonGenerator stepped(Operation.Stepped stepped) {
      json.writeStringProperty("operation", "stepped");
      json.writeStringProperty("hours", stepped.hours().toString());
      json.writeNumberProperty("minutes", stepped.quantum().minutes());
      json.writeStringProperty("direction", stepped.quantum().direction().code());
      json.writeStringProperty("counted", stepped.counted().toString());
      return json;
    }

    @Override
    public JsonGenerator timed(Operation.Timed timed) {
      json.writeStringProperty("operation", "timed");
      json.writeStringProperty("hours", timed.hours().toString());
      json.writeStringProperty("coefficient", timed.coefficient().toPlainString());
      json.writeStringProperty("for", timed.whom().code());
      json.writeNumberProperty("trainers", timed.trainers());
      json.writeStringProperty("vacations", timed.vacations().toString());
      return json;
    }

    @Override
    public JsonGenerator decided(Operation.Decided decided) {
      json.writeStringProperty("operation", "decided");
      json.writeNumberProperty("vacations", decided.vacations());
      json.writeNumberProperty("min", decided.bounds().min());
      json.writeNumberProperty("max", decided.bounds().max());
      MotivatedOverride override = decided.override();
      if (override != null) {
        json.writeStringProperty("author", override.author());
        json.writeStringProperty("on", override.on().toString());
        json.writeStringProperty("reason", override.reason());
      }
      return json;
    }

    @Override
    public JsonGenerator priced(Operation.Priced priced) {
      json.writeStringProperty("operation", "priced");
      json.writeStringProperty("vacations", priced.vacations().toString());
      json.writeStringProperty("rate", priced.rate().toPlainString());
      json.writeStringProperty("amount", priced.amount().toString());
      return json;
    }

    @Override
    public JsonGenerator rounded(Operation.Rounded rounded) {
      json.writeStringProperty("operation", "rounded");
      json.writeStringProperty("exact", rounded.exact().toString());
      json.writeNumberProperty("places", rounded.rounding().places());
      json.writeStringProperty("mode", rounded.rounding().mode().name());
      json.writeStringProperty("amount", rounded.amount().toPlainString());
      return json;
    }

    @Override
    public JsonGenerator shared(Operation.Shared shared) {
      json.writeStringProperty("operation", "shared");
      json.writeStringProperty("total", shared.total().toPlainString());
      json.writeStringProperty("weight", shared.weight().toString());
      json.writeStringProperty("weightOfAll", shared.weightOfAll().toString());
      json.writeStringProperty("vacations", shared.vacations().toString());
      json.writeStringProperty("exact", shared.exact().toString());
      json.writeStringProperty("leftoverCent", shared.rule().code());
      json.writeStringProperty("amount", shared.amount().toPlainString());
      return json;
    }

    @Override
    public JsonGenerator capped(Operation.Capped capped) {
      json.writeStringProperty("operation", "capped");
      json.writeStringProperty("ceiling", capped.ceiling());
      json.writeStringProperty("sum", capped.sum().toPlainString());
      if (capped.earlier().signum() != 0) {
        json.writeStringProperty("earlier", capped.earlier().toPlainString());
      }
      json.writeStringProperty("limit", capped.limit().toPlainString());
      json.writeStringProperty("before", capped.before().toPlainString());
      json.writeStringProperty("leftoverCent", capped.rule().code());
      json.writeStringProperty("amount", capped.amount().toPlainString());
      return json;
    }

    @Override
    public JsonGenerator notPaid(Operation.NotPaid notPaid) {
      json.writeStringProperty("operation", "notPaid");
      json.writeStringProperty("reason", notPaid.reason());
      json.writeStringProperty("title", notPaid.title());
      json.writeStringProperty("before", notPaid.before().toPlainString());
      json.writeStringProperty("amount", notPaid.amount().toPlainString());
      return json;
    }

    @Override
    public JsonGenerator corrected(Operation.Corrected corrected) {
      json.writeStringProperty("operation", "corrected");
      json.writeStringProperty("lines", corrected.lines());
      json.writeStringProperty("vacationsBefore", corrected.vacationsBefore().toString());
      json.writeStringProperty("before", corrected.before().toPlainString());
      json.writeStringProperty("vacationsNow", corrected.vacationsNow().toString());
      json.writeStringProperty("now", corrected.now().toPlainString());
      json.writeStringProperty("amount", corrected.amount().toPlainString());
      return json;
    }
  }
}
