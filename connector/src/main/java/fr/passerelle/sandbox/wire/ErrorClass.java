package fr.passerelle.sandbox.wire;

/** The PHP class that a Moodle error names; those of core stand in a namespace since 4.5. */
public enum ErrorClass {
  MOODLE("moodle_exception", true),
  INVALID_PARAMETER("invalid_parameter_exception", true),
  INVALID_RESPONSE("invalid_response_exception", true),
  REQUIRED_CAPABILITY("required_capability_exception", true),
  REQUIRE_LOGIN("require_login_exception", true),
  CODING("coding_exception", true),
  ACCESS("webservice_access_exception", false),
  MISSING_RECORD("dml_missing_record_exception", false),
  CONNECTION("dml_connection_exception", false),
  READ("dml_read_exception", false),
  WRITE("dml_write_exception", false),
  REPORT_ACCESS("core_reportbuilder\\report_access_exception", false),
  INVALID_PERSISTENT("core\\invalid_persistent_exception", false),
  SETTING("base_setting_exception", false),
  PHP("Error", false);

  private final String phpName;
  private final boolean ofCore;

  ErrorClass(String phpName, boolean ofCore) {
    this.phpName = phpName;
    this.ofCore = ofCore;
  }

  String phpName(boolean namespaced) {
    return ofCore && namespaced ? "core\\exception\\" + phpName : phpName;
  }
}
