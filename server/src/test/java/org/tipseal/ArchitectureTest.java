package org.tipseal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Imports point one way: cli → drop | office | client → report → crypto. What the rules forbid is
 * what would break a promise: a drop that could open an envelope breaks P1.
 */
@AnalyzeClasses(
    packages = "org.tipseal",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {

  /** The tests of crypto come as a jar where the build has packaged them. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  /** P1: what opens an envelope, an attachment or a key file, and every private key. */
  @ArchTest
  static final ArchRule theDropCannotOpen =
      noClasses()
          .that()
          .resideInAnyPackage("org.tipseal.drop..", "org.tipseal.redis.drop..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.tipseal\\.crypto\\..*(Opener|PrivateKey|SigningKey|KeyFile|AttachmentKey|ReceiptSecret|ReceiptKeys|ReportPayload|Identity)")
          .because("the public server never holds what opens a report");

  @ArchTest
  static final ArchRule dropAndOfficeDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAnyPackage("org.tipseal.drop..", "org.tipseal.redis.drop..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tipseal.office..", "org.tipseal.redis.office..");

  @ArchTest
  static final ArchRule officeDoesNotKnowTheDrop =
      noClasses()
          .that()
          .resideInAnyPackage("org.tipseal.office..", "org.tipseal.redis.office..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tipseal.drop..", "org.tipseal.redis.drop..");

  @ArchTest
  static final ArchRule theClientKnowsNeitherServer =
      noClasses()
          .that()
          .resideInAPackage("org.tipseal.client..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.tipseal.drop..", "org.tipseal.office..", "org.tipseal.redis..");

  @ArchTest
  static final ArchRule theDomainKnowsNoServer =
      noClasses()
          .that()
          .resideInAPackage("org.tipseal.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.tipseal.drop..",
              "org.tipseal.office..",
              "org.tipseal.client..",
              "org.tipseal.redis..",
              "org.tipseal.http..",
              "org.tipseal.cli..",
              "io.vertx..");

  @ArchTest
  static final ArchRule nothingImportsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tipseal.cli..")
          .and()
          .doNotHaveFullyQualifiedName("org.tipseal.Main")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tipseal.cli..");

  @ArchTest
  static final ArchRule onlyRedisImportsLettuce =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.tipseal.redis..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.lettuce..");

  @ArchTest
  static final ArchRule onlyTheCommandLineImportsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.tipseal.cli..", "org.tipseal")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule noCyclesBetweenPackages =
      slices().matching("org.tipseal.(**)").should().beFreeOfCycles();
}
