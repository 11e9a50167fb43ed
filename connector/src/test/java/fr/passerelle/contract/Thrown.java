package fr.passerelle.contract;

/** The PHP classes of Moodle's errors. Those of core have a namespace since 4.5. */
enum Thrown {
  MOODLE("moodle_exception", true),
  INVALID_PARAMETER("invalid_parameter_exception", true),
  INVALID_RESPONSE("invalid_response_exception", true),
  NO_PERMISSION("required_capability_exception", true),
  REQUIRE_LOGIN("require_login_exception", true),
  CODING("coding_exception", true),
  ACCESS("webservice_access_exception", false),
  NO_RECORD("dml_missing_record_exception", false),
  DATABASE_READ("dml_read_exception", false),
  DATABASE_WRITE("dml_write_exception", false),
  NO_DATABASE("dml_connection_exception", false),
  INVALID_PERSISTENT("core\\invalid_persistent_exception", false),
  SETTING("base_setting_exception", false),
  REPORT_ACCESS("core_reportbuilder\\report_access_exception", false),
  PHP_ERROR("Error", false);

  private final String name;
  private final boolean ofCore;

  Thrown(String name, boolean ofCore) {
    this.name = name;
    this.ofCore = ofCore;
  }

  String on(Kind kind) {
    return ofCore && kind.recent() ? "core\\exception\\" + name : name;
  }
}
