package dev.countersign.evidence;

import dev.countersign.model.Oid;
import dev.countersign.model.Sha256;
import dev.countersign.model.VisibleText;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The names of files in evidence: which are allowed at all, and which the layout knows. */
public final class EvidenceNames {
  /** What every approval is about. */
  public static final String BASIS = "basis.json";

  /** The path table. */
  public static final String PATHS = "source/paths.tsv";

  /** The diff that was signed. */
  public static final String DIFF = "source/change.diff";

  /** The documentation of the change. */
  public static final String RECORD = "record/change.json";

  /** The requirements with their states, at export. */
  public static final String DECISION = "decision.json";

  /** How to check a bundle with stock tools. */
  public static final String README = "README.txt";

  /** Digests of all other files. */
  public static final String MANIFEST = "MANIFEST.sha256";

  /** The exporter's signature over the manifest. */
  public static final String MANIFEST_SIGNATURE = "MANIFEST.sha256.sig";

  /** Characters of a name, at most. */
  public static final int MAX_LENGTH = 200;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
  private static final String SHA = "[0-9a-f]{64}";
  private static final String OID = "([0-9a-f]{40}|[0-9a-f]{64})";
  private static final Pattern LAYOUT =
      Pattern.compile(
          "basis\\.json|basis/SHA\\.json|objects/OID\\.(commit|tree|blob)|source/paths\\.tsv"
                  .replace("SHA", SHA)
                  .replace("OID", OID)
              + "|source/change\\.diff|record/change\\.json|policy/SHA\\.yaml".replace("SHA", SHA)
              + "|statements/SHA/(statement\\.json|SHA\\.sig)".replace("SHA", SHA)
              + "|journal/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.jsonl"
              + "|decision\\.json|README\\.txt|MANIFEST\\.sha256|MANIFEST\\.sha256\\.sig");

  private EvidenceNames() {}

  /** Why {@code name} cannot be the name of a file in evidence; empty where it can. */
  public static Optional<String> problem(String name) {
    if (name.length() > MAX_LENGTH) {
      return Optional.of("a name has more than " + MAX_LENGTH + " characters");
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of("the name " + VisibleText.escape(name) + " is not allowed");
    }
    return Optional.empty();
  }

  /** True where the layout of this version has a file of that name. */
  public static boolean isOfLayout(String name) {
    return LAYOUT.matcher(name).matches();
  }

  /** True for what is made anew at each export and is no evidence itself. */
  public static boolean isDerived(String name) {
    return name.equals(DECISION)
        || name.equals(README)
        || name.equals(MANIFEST)
        || name.equals(MANIFEST_SIGNATURE);
  }

  /** The name of an older basis. */
  public static String olderBasis(Sha256 basis) {
    return "basis/" + basis + ".json";
  }

  /**
   * The name of a raw Git object.
   *
   * @param type {@code commit}, {@code tree} or {@code blob}
   */
  public static String object(Oid id, String type) {
    return "objects/" + id + "." + type;
  }

  /** The name of a policy file. */
  public static String policy(Sha256 digest) {
    return "policy/" + digest + ".yaml";
  }

  /** The name of a statement. */
  public static String statement(Sha256 id) {
    return "statements/" + id + "/statement.json";
  }

  /** The name of a statement's signature. */
  public static String signature(Sha256 statement, Sha256 signature) {
    return "statements/" + statement + "/" + signature + ".sig";
  }

  /** The name of a workstation's journal. */
  public static String journal(UUID id) {
    return "journal/" + id + ".jsonl";
  }
}
