package dev.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependency rule between rooms, and which room may use which library. */
@AnalyzeClasses(packages = "dev.countersign", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule a_room_knows_only_the_rooms_below_it =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("model")
          .definedBy("..countersign.model..")
          .layer("diff")
          .definedBy("..countersign.diff..")
          .layer("policy")
          .definedBy("..countersign.policy..")
          .layer("git")
          .definedBy("..countersign.git..")
          .layer("store")
          .definedBy("..countersign.store..")
          .layer("signing")
          .definedBy("..countersign.signing..")
          .layer("evidence")
          .definedBy("..countersign.evidence..")
          .layer("review")
          .definedBy("..countersign.review..")
          .layer("cli")
          .definedBy("..countersign.cli..")
          .layer("desktop")
          .definedBy("..countersign.desktop..")
          .layer("main")
          .definedBy("dev.countersign")
          .whereLayer("diff")
          .mayOnlyBeAccessedByLayers("evidence", "review", "cli", "desktop")
          .whereLayer("policy")
          .mayOnlyBeAccessedByLayers("evidence", "review", "cli", "desktop")
          .whereLayer("git")
          .mayOnlyBeAccessedByLayers("evidence", "review", "cli", "desktop")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("evidence", "review", "cli", "desktop")
          .whereLayer("signing")
          .mayOnlyBeAccessedByLayers("evidence", "review", "cli", "desktop")
          .whereLayer("evidence")
          .mayOnlyBeAccessedByLayers("review", "cli", "desktop")
          .whereLayer("review")
          .mayOnlyBeAccessedByLayers("cli", "desktop", "main")
          .whereLayer("cli")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("desktop")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule rooms_are_free_of_cycles =
      slices().matching("dev.countersign.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_of_the_desktop_are_free_of_cycles =
      slices()
          .matching("dev.countersign.desktop.(*)..")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule the_model_depends_on_java_alone =
      noClasses()
          .that()
          .resideInAPackage("..countersign.model..")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.describe(
                  "are neither java.* nor of the model",
                  (JavaClass other) ->
                      !other.getPackageName().startsWith("java.")
                          && !other.getPackageName().startsWith("dev.countersign.model")
                          && !other.getPackageName().startsWith("org.jspecify")
                          && !other.isPrimitive()
                          && !other.isArray()));

  @ArchTest
  static final ArchRule javafx_stays_on_the_desktop =
      only(
          "..countersign.desktop..", "javafx..", "org.fxmisc..", "org.controlsfx..", "atlantafx..");

  @ArchTest
  static final ArchRule jgit_stays_in_git = only("..countersign.git..", "org.eclipse.jgit..");

  @ArchTest
  static final ArchRule sql_stays_in_the_store = only("..countersign.store..", "java.sql..");

  @ArchTest
  static final ArchRule difflib_stays_in_diff =
      only("..countersign.diff..", "com.github.difflib..");

  @ArchTest
  static final ArchRule the_guesser_of_charsets_stays_in_diff =
      only("..countersign.diff..", "org.mozilla.universalchardet..");

  @ArchTest
  static final ArchRule re2_stays_in_review = only("..countersign.review..", "com.google.re2j..");

  @ArchTest
  static final ArchRule sshd_and_bouncycastle_stay_in_signing_and_git =
      noClasses()
          .that()
          .resideOutsideOfPackages("..countersign.signing..", "..countersign.git..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.sshd..", "org.bouncycastle..");

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
