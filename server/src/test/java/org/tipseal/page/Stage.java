package org.tipseal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.tipseal.office.access.Officers;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * An agency, the line to it and a browser, which every class that asks for a {@code Stage} shares:
 * they are set up once and taken down after the last test. Whoever looks at the office finds its
 * own case by a word of its own.
 */
final class Stage implements AutoCloseable {
  private static final int DAYS = 30;

  private final ShiftedClock clock = new ShiftedClock();
  private final Path folder;
  private final PageAgency agency;
  private final Line line;
  private final Chromium chromium;

  /** Sets one up for a class that does with it what others would notice; it closes it itself. */
  Stage() throws Exception {
    folder = Files.createTempDirectory("tipseal-stage");
    agency = new PageAgency(folder.resolve("agency"), clock, DAYS);
    line = new Line(agency.plainPort());
    chromium = new Chromium();
  }

  PageAgency agency() {
    return agency;
  }

  /** The clock of drop and office, which a test moves by minutes, never by days: all share it. */
  ShiftedClock clock() {
    return clock;
  }

  /** The day by that clock. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The line of whoever visits {@link #url}. */
  Line line() {
    return line;
  }

  Chromium chromium() {
    return chromium;
  }

  /** The page's address. */
  String url() {
    return "http://localhost:" + line.port() + "/";
  }

  /** Adds an officer, who has not enrolled yet. */
  OfficerId officer(String name, Set<Role> roles, Set<String> channels) throws Exception {
    return agency
        .services()
        .access()
        .officers()
        .add(Optional.empty(), name, new Officers.Duties(roles, channels, false))
        .id();
  }

  /** The office's address without TLS. */
  String deskUrl() {
    return "http://localhost:" + agency.deskPort();
  }

  /** Where in an office's page an officer enrols, once. */
  String enrolment(OfficerId id) throws Exception {
    return "/#/enrol/" + agency.services().access().enrolment().offer(Optional.empty(), id).token();
  }

  /** Opens the page as somebody who has never been there. */
  Visit visit(Look look) {
    Visit visit = new Visit(chromium.browser(), look, true);
    visit.page().navigate(url());
    return visit;
  }

  /** Sends a report without a browser and gives its receipt. */
  String send(String target) throws Exception {
    return send(target, "yunxi-cyber");
  }

  /** The same to a channel. */
  String send(String target, String channel) throws Exception {
    return new CommandLineReporter(agency, clock).send(target, channel);
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    line.close();
    agency.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Gives tests the stage. */
  static final class Given implements ParameterResolver {
    private static final ExtensionContext.Namespace HERE =
        ExtensionContext.Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return test.getRoot()
          .getStore(HERE)
          .getOrComputeIfAbsent(Stage.class, key -> setUp(), Stage.class);
    }

    private static Stage setUp() {
      try {
        return new Stage();
      } catch (Exception e) {
        throw new IllegalStateException("the stage cannot be set up", e);
      }
    }
  }
}
