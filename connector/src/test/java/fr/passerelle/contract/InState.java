package fr.passerelle.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The state that a case needs the site in; without it, {@link State#ORDINARY}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface InState {

  State value();
}
