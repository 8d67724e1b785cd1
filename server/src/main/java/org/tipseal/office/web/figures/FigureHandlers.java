package org.tipseal.office.web.figures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.figures.Figures;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.Csv;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.report.Label;
import org.tipseal.storage.StorageUnavailableException;

/** Figures, as JSON or as a table. */
public final class FigureHandlers {
  private final FigureDesk figures;

  /** Makes it. */
  public FigureHandlers(FigureDesk figures) {
    this.figures = figures;
  }

  /** The figures. */
  public Answer figures(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    boolean csv = request.query("format").orElse("json").equals("csv");
    Figures found =
        figures.figures(
            request.officer(),
            new FigureDesk.Question(
                day(request, "from"),
                day(request, "to"),
                request.query("campaign"),
                request.flag("publishable"),
                csv));
    if (csv) {
      String name = "figures-" + found.from() + "-" + found.to() + ".csv";
      return Answer.download("text/csv; charset=utf-8", name, table(found));
    }
    ObjectNode json = DeskJson.object();
    json.put("from", found.from().toString()).put("to", found.to().toString());
    json.put("publishable", found.publishable());
    ArrayNode tables = json.putArray("tables");
    for (Figures.Table table : found.tables()) {
      write(tables.addObject(), table);
    }
    return Answer.json(json);
  }

  private static void write(ObjectNode json, Figures.Table table) {
    coded(json, table.code(), table.label());
    ArrayNode columns = json.putArray("columns");
    table.columns().forEach(each -> coded(columns.addObject(), each.code(), each.label()));
    ArrayNode rows = json.putArray("rows");
    for (Figures.Row row : table.rows()) {
      ObjectNode one = rows.addObject();
      coded(one, row.code(), row.label());
      ArrayNode cells = one.putArray("cells");
      row.cells().forEach(cell -> cells.add(cell.orElse(null)));
    }
  }

  private static void coded(ObjectNode json, String code, Label label) {
    json.put("code", code).putObject("label").put("zh", label.zh()).put("en", label.en());
  }

  private static byte[] table(Figures figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("table", "code", "zh", "en", "column", "value"));
    for (Figures.Table table : figures.tables()) {
      for (Figures.Row row : table.rows()) {
        for (int i = 0; i < row.cells().size(); i++) {
          rows.add(
              List.of(
                  table.code(),
                  row.code(),
                  row.label().zh(),
                  row.label().en(),
                  table.columns().get(i).code(),
                  row.cells().get(i).map(BigDecimal::toPlainString).orElse("")));
        }
      }
    }
    return Csv.of(rows);
  }

  private static Optional<LocalDate> day(DeskRequest request, String name) {
    try {
      return request.query(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
  }
}
