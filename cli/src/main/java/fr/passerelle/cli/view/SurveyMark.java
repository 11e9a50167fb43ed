package fr.passerelle.cli.view;

import fr.passerelle.survey.Finding;

/** The sign before a point, and its place among the others: the worst first. */
enum SurveyMark {
  GONE("✗"),
  STOPPING("✗"),
  LACKING("✗"),
  REMARK("!"),
  GOOD("✓"),
  UNTRIED("?");

  static final Finding.Cases<SurveyMark> OF =
      new Finding.Cases<>() {
        @Override
        public SurveyMark good(Finding.Good it) {
          return GOOD;
        }

        @Override
        public SurveyMark remark(Finding.Remark it) {
          return REMARK;
        }

        @Override
        public SurveyMark untried(Finding.Untried it) {
          return UNTRIED;
        }

        @Override
        public SurveyMark lacking(Finding.Lacking it) {
          return LACKING;
        }

        @Override
        public SurveyMark stopping(Finding.Stopping it) {
          return STOPPING;
        }

        @Override
        public SurveyMark gone(Finding.Gone it) {
          return GONE;
        }
      };

  private final String sign;

  SurveyMark(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }
}
