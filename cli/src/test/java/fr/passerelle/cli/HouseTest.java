package fr.passerelle.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.moodle.MoodleClient;
import java.time.Clock;
import java.util.Locale;

/** Who may end the process, look around, and put things together. */
@AnalyzeClasses(packages = "fr.passerelle.cli", importOptions = DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS_AND_LOOKS_AROUND =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("fr.passerelle.cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .accessField(System.class, "in")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault", Locale.Category.class)
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule WIRING_ALONE_MAKES_CLIENTS_AND_LEDGERS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("fr.passerelle.cli.Wiring")
          .should(
              ArchConditions.callMethodWhere(
                  call("of", MoodleClient.class)
                      .or(call("builder", MoodleClient.class))
                      .or(call("open", Ledger.class))));

  /** A view shows what it is given; it asks no site and no ledger. */
  @ArchTest
  static final ArchRule VIEWS_ONLY_SHOW =
      noClasses()
          .that()
          .resideInAnyPackage("fr.passerelle.cli.view..", "fr.passerelle.cli.report..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(MoodleClient.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Ledger.class);

  /** The commands of one noun know nothing of another's. */
  @ArchTest
  static final ArchRule NOUNS_ARE_APART =
      slices()
          .matching("fr.passerelle.cli.(site|request|course|count|ledger|rule|pay|sandbox)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .should()
          .haveNameMatching(".*[.$](Base|Abstract)[A-Z]\\w*|.*(Impl|Manager|Helper|Utils?)")
          .orShould()
          .resideInAnyPackage(
              "..util..", "..common..", "..model..", "..dto..", "..service..", "..config..");

  private static DescribedPredicate<JavaMethodCall> call(String method, Class<?> of) {
    return DescribedPredicate.describe(
        of.getSimpleName() + "." + method,
        call ->
            call.getTarget().getName().equals(method) && call.getTargetOwner().isEquivalentTo(of));
  }
}
