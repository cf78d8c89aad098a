package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.Oid;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The part of evidence that has grown over iterations which belongs into a bundle. */
final class CurrentEvidence {
  private CurrentEvidence() {}

  /**
   * Leaves out what is derived, and Git objects and policy files that the current basis does not
   * need.
   *
   * @throws BadInput {@code evidence.incomplete} where no auditor could read it
   */
  static EvidenceContents of(EvidenceTree evidence) {
    try {
      Map<String, byte[]> files = new TreeMap<>(evidence.core().files());
      Basis basis = BasisCodec.parse(files.getOrDefault(EvidenceNames.BASIS, new byte[0]));
      files.keySet().removeIf(name -> isStrayPolicy(name, basis));
      Set<Oid> needed = NeededObjects.of(read(files));
      files.keySet().removeIf(name -> isStrayObject(name, needed));
      return read(files);
    } catch (Malformed e) {
      throw incomplete(e.reason());
    }
  }

  static BadInput incomplete(String reason) {
    return new BadInput(
        "evidence.incomplete",
        "This evidence cannot become a bundle: " + reason + "; open the change again and sign it.");
  }

  private static EvidenceContents read(Map<String, byte[]> files) throws Malformed {
    return switch (EvidenceContents.read(EvidenceTree.of(files))) {
      case EvidenceReading.Sound sound -> sound.contents();
      case EvidenceReading.Unsound unsound -> throw incomplete(unsound.reasons().getFirst());
    };
  }

  private static boolean isStrayPolicy(String name, Basis basis) {
    return name.startsWith("policy/")
        && basis.policy().stream()
            .noneMatch(ref -> EvidenceNames.policy(ref.sha256()).equals(name));
  }

  private static boolean isStrayObject(String name, Set<Oid> needed) {
    int dot = name.indexOf('.');
    return name.startsWith("objects/")
        && dot > 0
        && !needed.contains(new Oid(name.substring("objects/".length(), dot)));
  }
}
