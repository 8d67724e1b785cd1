package org.tipseal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.tipseal.client.ClientException;
import org.tipseal.crypto.Defect;

/** What the command line says to people in their language. */
final class Words {
  private final Language language;
  private final Properties words;
  private final Properties defects;

  Words(Language language) {
    this.language = language;
    this.words = load("words", language);
    this.defects = load("defects", language);
  }

  Language language() {
    return language;
  }

  /**
   * A sentence.
   *
   * @param key which
   * @param values what to put for {0}, {1} …
   * @return the sentence
   */
  String say(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** What a defect means. */
  String explain(Defect defect) {
    String text = defects.getProperty(defect.wireName());
    if (text == null) {
      throw new IllegalArgumentException("no words for " + defect.wireName());
    }
    return text;
  }

  /** What went wrong, and what to do about it. */
  String explain(ClientException failure) {
    String detail = failure.detail().orElse("");
    String key = "failure." + failure.reason();
    if (failure.reason() == ClientException.Reason.RESUME_FILE) {
      key += "." + detail;
    }
    return say(key, SafeText.line(detail));
  }

  Set<String> keys() {
    Set<String> keys = new TreeSet<>(words.stringPropertyNames());
    defects.stringPropertyNames().forEach(name -> keys.add("defect " + name));
    return keys;
  }

  private static Properties load(String file, Language language) {
    String name = file + "_" + language.tag() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
