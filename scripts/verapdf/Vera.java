import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Validates many PDF files against PDF/UA-1 in one Java process.
 *
 * <p>Each file gives one line, "PASS" or "FAIL", a tab and its path; each rule that it breaks gives
 * one more, with tabs between: clause and test, number of places, the first place, what is wrong.
 * Exit code: 0 when all pass, 1 when one fails.
 */
public final class Vera {
  private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;
  private static final String PROFILE = "/org/verapdf/pdfa/validation/PDFUA-1.xml";

  private Vera() {}

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ValidationProfile profile;
    try (InputStream in = Vera.class.getResourceAsStream(PROFILE)) {
      profile = Profiles.profileFromXml(in);
    }
    boolean allPass = true;
    for (String file : files) {
      List<String> broken = validate(file, profile);
      out.println((broken.isEmpty() ? "PASS\t" : "FAIL\t") + file);
      broken.forEach(out::println);
      allPass &= broken.isEmpty();
    }
    System.exit(allPass ? 0 : 1);
  }

  /** Returns a line for each rule that a file breaks, in the order of the clauses. */
  private static List<String> validate(String file, ValidationProfile profile) {
    List<String> broken = new ArrayList<>();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), FLAVOUR);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
      ValidationResult result = validator.validate(parser);
      result.getFailedChecks().entrySet().stream()
          .sorted(
              Comparator.comparing((Map.Entry<RuleId, Integer> each) -> each.getKey().getClause())
                  .thenComparing(each -> each.getKey().getTestNumber()))
          .forEach(each -> broken.add(line(each.getKey(), each.getValue(), result)));
    } catch (Exception error) {
      broken.add("unreadable\t1\t\t" + error);
    }
    return broken;
  }

  private static String line(RuleId rule, int places, ValidationResult result) {
    TestAssertion first =
        result.getTestAssertions().stream()
            .filter(assertion -> assertion.getRuleId().equals(rule))
            .findFirst()
            .orElseThrow();
    String name = rule.getClause() + "-" + rule.getTestNumber();
    String place = first.getLocation().getContext();
    String message = String.valueOf(first.getMessage()).replaceAll("\\s+", " ");
    return String.join("\t", name, String.valueOf(places), place, message);
  }
}
