package fr.passerelle.contract;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a theme once on each site, and hands the site to each case that asks for it. */
final class EverySite implements ClassTemplateInvocationContextProvider {

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
    Stream<Sites> sandboxes = SandboxSites.of(context.getRequiredTestClass());
    return Stream.concat(sandboxes, LiveSites.named().stream()).map(Invocation::new);
  }

  /** A theme on one site. */
  record Invocation(Sites sites)
      implements ClassTemplateInvocationContext,
          ExecutionCondition,
          ParameterResolver,
          AfterEachCallback {

    @Override
    public String getDisplayName(int index) {
      return sites.toString();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    /** A case that takes the site in one state runs only where that can be had. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean takesOneSite =
          context
              .getTestMethod()
              .filter(it -> List.of(it.getParameterTypes()).contains(Site.class))
              .isPresent();
      return !takesOneSite || sites.offers(state(context))
          ? ConditionEvaluationResult.enabled("")
          : ConditionEvaluationResult.disabled("the site is not in the state " + state(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Site.class || type == Sites.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Sites.class ? sites : sites.in(state(context));
    }

    private static State state(ExtensionContext context) {
      InState needed = context.getRequiredTestMethod().getAnnotation(InState.class);
      return needed == null ? State.ORDINARY : needed.value();
    }

    @Override
    public void afterEach(ExtensionContext context) {
      sites.leave();
    }
  }
}
