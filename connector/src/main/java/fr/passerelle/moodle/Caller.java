package fr.passerelle.moodle;

/** Whoever carries a call to a site and brings back its value. */
interface Caller {

  /**
   * The value that the site answers.
   *
   * @throws MoodleException whenever there is none
   */
  <T> T call(Call call, ReplyReader<T> reader);
}
