package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.report.Domain;
import org.tipseal.report.Messages;
import org.tipseal.report.Problem;

/** Loads the tables. */
public final class DomainLoader {
  private static final String SUFFIX = ".json";

  /** Said of the project's own tables where an agency's do not fit them. */
  private static final String BUILT_IN = " (built in)";

  private DomainLoader() {}

  /** The project's own tables. */
  public static Domain bundled() {
    return Tables.domain(bundledTrees());
  }

  /**
   * The project's own tables, each replaced by the file of the same name where a folder has one.
   * Files that do not end in {@code .json} are left alone.
   *
   * @param folder an agency's own tables, such as {@code categories.json}
   * @throws DomainException naming every mistake in every file
   */
  public static Domain folder(Path folder) throws DomainException {
    return Tables.domain(trees(folder));
  }

  /**
   * The same tables as JSON, by name: {@code categories}, {@code routing} …
   *
   * @param folder an agency's own tables
   * @throws DomainException naming every mistake in every file
   */
  public static Map<String, JsonNode> trees(Path folder) throws DomainException {
    Messages messages = Resources.messages();
    List<Problem> problems = new ArrayList<>();
    Map<String, JsonNode> trees = bundledTrees();
    Set<String> own = files(folder, messages);
    for (String file : own) {
      String table = file.substring(0, file.length() - SUFFIX.length());
      if (!Tables.NAMES.contains(table)) {
        String allowed = String.join(SUFFIX + ", ", Tables.NAMES) + SUFFIX;
        problems.add(
            Problem.error(
                    "file.unknown", "", messages.text("file.unknown", Map.of("allowed", allowed)))
                .inFile(file));
        continue;
      }
      try {
        trees.put(table, Json.parse(Files.readAllBytes(folder.resolve(file)), messages));
      } catch (IOException e) {
        trees.put(table, MissingNode.getInstance());
        problems.add(unreadable(file, messages));
      } catch (UnreadableJson e) {
        trees.put(table, MissingNode.getInstance());
        problems.add(e.problem().inFile(file));
      }
    }
    for (Problem problem : check(trees, messages)) {
      problems.add(
          own.contains(problem.file()) ? problem : problem.inFile(problem.file() + BUILT_IN));
    }
    if (!problems.isEmpty()) {
      throw new DomainException(problems);
    }
    return trees;
  }

  /** All mistakes of a set of tables; one that could not be read is a missing node. */
  static List<Problem> check(Map<String, JsonNode> trees, Messages messages) {
    List<Problem> problems = new ArrayList<>();
    for (String table : Tables.NAMES) {
      if (!trees.get(table).isMissingNode()) {
        SchemaCheck.check(table, trees.get(table), messages)
            .forEach(problem -> problems.add(problem.inFile(file(table))));
      }
    }
    Mistakes mistakes = new Mistakes(messages);
    References.check(trees, mistakes);
    TableRules.check(trees, mistakes);
    problems.addAll(mistakes.problems());
    return problems;
  }

  /** The file of a table. */
  static String file(String table) {
    return table + SUFFIX;
  }

  /** The project's own tables as JSON, by name. */
  public static Map<String, JsonNode> bundledTrees() {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    Tables.NAMES.forEach(name -> trees.put(name, Resources.table(name)));
    return trees;
  }

  private static Set<String> files(Path folder, Messages messages) throws DomainException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
      return names;
    } catch (IOException e) {
      throw new DomainException(List.of(unreadable(folder.toString(), messages)));
    }
  }

  private static Problem unreadable(String file, Messages messages) {
    return Problem.error("file.unreadable", "", messages.text("file.unreadable", Map.of()))
        .inFile(file);
  }
}
