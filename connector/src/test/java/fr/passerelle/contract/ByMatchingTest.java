package fr.passerelle.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A theme that asks how a site matches names says that it does. */
@AnalyzeClasses(packages = "fr.passerelle.contract", importOptions = OnlyIncludeTests.class)
class ByMatchingTest {

  @ArchTest
  static final ArchRule IS_SAID =
      noClasses()
          .that()
          .areAnnotatedWith(ContractCases.class)
          .and()
          .areNotAnnotatedWith(ByMatching.class)
          .should()
          .callMethod(Kind.class, "loose");
}
