package org.tipseal.cli;

import picocli.CommandLine.Option;

/** In which language a command speaks to people. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Speak Chinese or English. Default: the system's language, else Chinese.")
  private Language language;

  Language language() {
    return language == null ? Language.of(System.getenv()) : language;
  }

  Words words() {
    return new Words(language());
  }
}
