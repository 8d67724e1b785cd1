package org.tipseal.report.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tipseal.report.Domain;
import org.tipseal.report.EvidenceItem;
import org.tipseal.report.Field;
import org.tipseal.report.Identifier;
import org.tipseal.report.Mode;
import org.tipseal.report.Problem;
import org.tipseal.report.Report;
import org.tipseal.report.identifier.NormalIdentifier;
import org.tipseal.report.identifier.PersonalData;
import org.tipseal.report.identifier.Scheme;
import org.tipseal.report.identifier.UserName;

/** What is worth a second look before a report is sealed. None of it blocks. */
final class ReportWarnings {
  private final Report report;
  private final Domain domain;
  private final LocalDate today;
  private final List<Problem> problems = new ArrayList<>();

  /** What the report names as the target's, and therefore not the reporter's. */
  private final Set<String> targetKeys = new HashSet<>();

  private ReportWarnings(Report report, Domain domain, LocalDate today) {
    this.report = report;
    this.domain = domain;
    this.today = today;
  }

  static List<Problem> find(Report report, Domain domain, LocalDate today) {
    ReportWarnings warnings = new ReportWarnings(report, domain, today);
    warnings.identifiers();
    warnings.dates();
    warnings.evidence();
    warnings.extra();
    warnings.personalData();
    if (report.mode() == Mode.CONFIDENTIAL && report.contact() == null) {
      warnings.add("warning.confidential-without-contact", "/mode");
    }
    domain
        .notice(report.notice())
        .filter(notice -> !notice.isIntakeOpen(today))
        .ifPresent(notice -> warnings.add("warning.intake-closed", "/notice"));
    return List.copyOf(warnings.problems);
  }

  private void identifiers() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < report.identifiers().size(); i++) {
      Identifier identifier = report.identifiers().get(i);
      String at = "/identifiers/" + i;
      NormalIdentifier normal =
          domain.identifierKind(identifier.kind()).orElseThrow().normalise(identifier.value());
      normal
          .oddity()
          .ifPresent(
              oddity ->
                  add(
                      switch (oddity) {
                        case FORM -> "warning.identifier-form";
                        case LENGTH -> "warning.identifier-length";
                        case CHECK_DIGIT -> "warning.identifier-check";
                      },
                      at + "/value"));
      if (!seen.add(identifier.kind() + ":" + normal.value())) {
        add("warning.identifier-twice", at);
      }
      targetKeys.addAll(normal.keys());
    }
  }

  private void dates() {
    if (report.dates() != null) {
      String from = report.dates().from();
      String to = report.dates().to();
      future("/dates/from", from);
      future("/dates/to", to);
      int common = Math.min(from.length(), to.length());
      if (isDate(from)
          && isDate(to)
          && to.substring(0, common).compareTo(from.substring(0, common)) < 0) {
        add("warning.ends-before", "/dates/to");
      }
    }
    if (report.filing() != null) {
      future("/filing/lookedUpOn", String.valueOf(report.filing().lookedUpOn()));
    }
  }

  private void evidence() {
    for (int i = 0; i < report.evidence().size(); i++) {
      EvidenceItem item = report.evidence().get(i);
      future("/evidence/" + i + "/capturedOn", String.valueOf(item.capturedOn()));
      if (!item.lawful()) {
        add("warning.not-lawful", "/evidence/" + i);
      }
    }
  }

  /** A month is in the future when its first day is. */
  private void future(String at, String date) {
    if (isDate(date) && date.compareTo(today.toString()) > 0) {
      add("warning.future", at);
    }
  }

  private static boolean isDate(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0));
  }

  private void extra() {
    report
        .extra()
        .forEach(
            (name, value) -> {
              Field field = domain.form().extraField(name).orElseThrow();
              if (!field.asksFor(report.category())) {
                add("warning.extra-elsewhere", "/extra/" + name);
              }
              if (field.danger() && Boolean.TRUE.equals(value)) {
                add("warning.danger", "/extra/" + name);
              }
            });
  }

  private void personalData() {
    personalData("/target", report.target());
    personalData("/facts", report.facts());
    personalData("/demand", report.demand());
    for (int i = 0; i < report.identifiers().size(); i++) {
      personalData("/identifiers/" + i + "/note", report.identifiers().get(i).note());
    }
    for (int i = 0; i < report.evidence().size(); i++) {
      personalData("/evidence/" + i + "/description", report.evidence().get(i).description());
      personalData("/evidence/" + i + "/file", report.evidence().get(i).file());
      fileName("/evidence/" + i + "/file", report.evidence().get(i).file());
    }
    report
        .extra()
        .forEach(
            (name, value) -> {
              Collection<?> texts = value instanceof Collection<?> many ? many : List.of(value);
              texts.stream()
                  .filter(String.class::isInstance)
                  .forEach(text -> personalData("/extra/" + name, (String) text));
            });
  }

  private void personalData(String at, String text) {
    Set<PersonalData.Kind> said = new HashSet<>();
    for (PersonalData.Hit hit : PersonalData.find(text)) {
      String found = text.substring(hit.start(), hit.end());
      if (!isTargets(hit.kind(), found) && said.add(hit.kind())) {
        add(
            switch (hit.kind()) {
              case ID_CARD -> "warning.own-id-card";
              case BANK_CARD -> "warning.own-bank-card";
              case MOBILE -> "warning.own-mobile";
              case EMAIL -> "warning.own-email";
            },
            at);
      }
    }
  }

  private void fileName(String at, String file) {
    UserName.in(file)
        .filter(name -> !report.target().contains(name))
        .filter(name -> !isTargets(Scheme.WECHAT, name) && !isTargets(Scheme.QQ, name))
        .ifPresent(name -> add("warning.file-name", at));
  }

  private boolean isTargets(PersonalData.Kind kind, String found) {
    return switch (kind) {
      case ID_CARD -> false;
      case BANK_CARD -> isTargets(Scheme.BANK_CARD, found);
      case MOBILE -> isTargets(Scheme.PHONE, found);
      case EMAIL -> isTargets(Scheme.EMAIL, found);
    };
  }

  private boolean isTargets(Scheme scheme, String found) {
    return !Collections.disjoint(scheme.normalise(found).keys(), targetKeys);
  }

  private void add(String code, String at) {
    problems.add(Problem.warning(code, at, domain.messages().text(code, Map.of())));
  }
}
