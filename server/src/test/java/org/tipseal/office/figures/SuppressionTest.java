package org.tipseal.office.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  @Test
  void smallCountsAreLeftOutAndTheSmallestOthersWithThem() {
    assertEquals(shown(5, 6, 7), Suppression.column(List.of(5L, 6L, 7L)));
    assertEquals(shown(null, null, 7), Suppression.column(List.of(4L, 6L, 7L)));
    assertEquals(shown(null, null, null), Suppression.column(List.of(6L, 0L, 6L)));
    assertEquals(shown(null, null), Suppression.column(List.of(4L, 4L)));
    assertEquals(Optional.empty(), Suppression.part(4, 100));
    assertEquals(Optional.empty(), Suppression.part(97, 100));
    assertEquals(Optional.of(50L), Suppression.part(50, 100));
  }

  /**
   * An attacker who knows the rule and the total goes through everything that would have been
   * published alike: no count that was left out is the same in all of it.
   */
  @ParameterizedTest
  @CsvSource({"2,24", "3,20", "4,16"})
  void whoKnowsTheRuleAndTheTotalStillCannotTellWhatWasLeftOut(int columns, int most) {
    for (int total = 5; total <= most; total++) {
      Map<List<Optional<Long>>, List<Set<Long>>> possible = new HashMap<>();
      for (List<Long> counts : allOf(columns, total)) {
        List<Optional<Long>> published = Suppression.column(counts);
        List<Set<Long>> values =
            possible.computeIfAbsent(
                published,
                unseen -> {
                  List<Set<Long>> sets = new ArrayList<>();
                  counts.forEach(count -> sets.add(new HashSet<>()));
                  return sets;
                });
        for (int i = 0; i < columns; i++) {
          values.get(i).add(counts.get(i));
        }
      }
      for (var each : possible.entrySet()) {
        for (int i = 0; i < columns; i++) {
          Optional<Long> cell = each.getKey().get(i);
          assertTrue(cell.isEmpty() || cell.get() >= 5, "a small count is published");
          assertTrue(
              cell.isPresent() || each.getValue().get(i).size() > 1,
              total + ": " + each.getKey() + " gives away " + each.getValue().get(i));
        }
      }
    }
  }

  private static List<List<Long>> allOf(int columns, int total) {
    List<List<Long>> all = new ArrayList<>();
    if (columns == 1) {
      all.add(List.of((long) total));
      return all;
    }
    for (long first = 0; first <= total; first++) {
      for (List<Long> rest : allOf(columns - 1, (int) (total - first))) {
        List<Long> one = new ArrayList<>(List.of(first));
        one.addAll(rest);
        all.add(one);
      }
    }
    return all;
  }

  private static List<Optional<Long>> shown(Integer... counts) {
    List<Optional<Long>> shown = new ArrayList<>();
    for (Integer count : counts) {
      shown.add(Optional.ofNullable(count).map(Long::valueOf));
    }
    return shown;
  }
}
