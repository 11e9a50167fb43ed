package fr.passerelle.moodle;

import java.time.Duration;

/** How to let time pass between two attempts. */
@FunctionalInterface
interface Pause {

  void of(Duration duration) throws InterruptedException;
}
