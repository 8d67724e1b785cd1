package org.tipseal;

import org.tipseal.cli.Terminal;
import org.tipseal.cli.Tipseal;

/** The one entry point of the jar. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.exit(Tipseal.run(Terminal.system(), args));
  }
}
