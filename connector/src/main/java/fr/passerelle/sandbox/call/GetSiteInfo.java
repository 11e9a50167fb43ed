package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Site;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code core_webservice_get_site_info}: the site, the token's user, and the functions at hand. */
final class GetSiteInfo implements WebFunction {

  private static final List<String> FEATURES =
      List.of(
          "usecomments",
          "usetags",
          "enablenotes",
          "messaging",
          "enableblogs",
          "enablecompletion",
          "enablebadges",
          "enablecustomreports");

  private final List<String> functions;

  GetSiteInfo(List<String> functions) {
    this.functions = functions;
  }

  @Override
  public JsonNode answer(Call call) {
    ObjectNode info = Nodes.struct();
    String address = call.site().address().toString();
    info.put("sitename", call.state().get(Course.class, Course.FRONT_PAGE).fullName());
    describeUser(call, info);
    info.put("siteurl", address);
    info.put("userpictureurl", address + "/theme/image.php/boost/core/1/u/f1");
    info.set("functions", functions(call));
    info.put("downloadfiles", 1).put("uploadfiles", 1);
    info.put("release", call.kind().release().fullName())
        .put("version", call.kind().release().version())
        .put("mobilecssurl", "");
    info.set("advancedfeatures", features());
    describeLimits(info);
    if (call.kind().recent()) {
      info.put("policyagreed", 0);
    }
    return info;
  }

  private static void describeUser(Call call, ObjectNode info) {
    Person user = call.state().get(Person.class, Site.SERVICE_ACCOUNT);
    info.put("username", user.userName());
    info.put("firstname", user.firstName()).put("lastname", user.lastName());
    info.put("fullname", user.fullName());
    info.put("lang", call.kind().language()).put("userid", user.id());
  }

  private ArrayNode functions(Call call) {
    return functions.stream()
        .filter(call.site().access()::serves)
        .map(
            name ->
                Nodes.struct().put("name", name).put("version", call.kind().release().version()))
        .collect(Nodes.toList());
  }

  private static ArrayNode features() {
    return FEATURES.stream()
        .map(name -> Nodes.struct().put("name", name).put("value", 1))
        .collect(Nodes.toList());
  }

  private static void describeLimits(ObjectNode info) {
    info.put("usercanmanageownfiles", true);
    info.put("userquota", 104857600).put("usermaxuploadfilesize", 67108864);
    info.put("userhomepage", 1);
    info.put("userprivateaccesskey", "0".repeat(32));
    info.put("siteid", 1).put("sitecalendartype", "gregorian").put("usercalendartype", "gregorian");
    info.put("userissiteadmin", false).put("theme", "boost").put("limitconcurrentlogins", 0);
  }
}
