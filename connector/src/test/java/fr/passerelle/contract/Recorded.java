package fr.passerelle.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The recordings that a case stands on, each as {@code release/name}, such as {@code
 * 4.5/err-duplicate-shortname}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Recorded {

  String[] value();
}
