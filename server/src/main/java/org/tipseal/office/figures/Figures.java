package org.tipseal.office.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.report.Label;

/**
 * Tables of figures.
 *
 * @param from the first day on which a report that is counted came
 * @param to the last
 * @param publishable whether small counts are left out
 * @param tables each with its columns and rows
 */
public record Figures(LocalDate from, LocalDate to, boolean publishable, List<Table> tables) {
  /** Keeps its own list. */
  public Figures {
    tables = List.copyOf(tables);
  }

  /**
   * Something that has a code and a name.
   *
   * @param code stable
   * @param label for people
   */
  public record Coded(String code, Label label) {}

  /**
   * A table.
   *
   * @param code stable
   * @param label for people
   * @param columns what the cells of a row are
   * @param rows each with as many cells as there are columns
   */
  public record Table(String code, Label label, List<Coded> columns, List<Row> rows) {
    /** Keeps its own lists. */
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param code stable
   * @param label for people
   * @param cells empty where there is nothing, or it is left out
   */
  public record Row(String code, Label label, List<Optional<BigDecimal>> cells) {
    /** Keeps its own list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
