package org.tipseal.cli.site;

import java.util.List;

/**
 * What was found about one file.
 *
 * @param path its address, or {@link SiteCheck#ELSEWHERE}
 * @param flaws all that is wrong with it, each once
 */
public record Finding(String path, List<Flaw> flaws) {
  /** Copies the list. */
  public Finding {
    flaws = flaws.stream().distinct().toList();
  }
}
