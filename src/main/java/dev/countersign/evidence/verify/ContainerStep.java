package dev.countersign.evidence.verify;

import dev.countersign.evidence.EvidenceNames;
import dev.countersign.evidence.EvidenceTree;
import dev.countersign.evidence.Manifest;
import dev.countersign.evidence.Readme;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** Step 1: names, the manifest both ways, and the fixed README. */
final class ContainerStep {
  private ContainerStep() {}

  static List<String> reasons(EvidenceTree tree) {
    List<String> reasons = new ArrayList<>();
    for (String name : tree.files().keySet()) {
      if (!EvidenceNames.isOfLayout(name)) {
        reasons.add(name + ": the format has no file of that name");
      }
    }
    for (String name :
        List.of(
            EvidenceNames.MANIFEST,
            EvidenceNames.MANIFEST_SIGNATURE,
            EvidenceNames.README,
            EvidenceNames.DECISION)) {
      if (!tree.has(name)) {
        reasons.add(name + ": missing");
      }
    }
    tree.file(EvidenceNames.MANIFEST).ifPresent(bytes -> manifest(tree, bytes, reasons));
    boolean otherReadme =
        tree.file(EvidenceNames.README)
            .filter(bytes -> !Arrays.equals(bytes, Readme.bytes()))
            .isPresent();
    if (otherReadme) {
      reasons.add(EvidenceNames.README + ": is not the text of this version of the format");
    }
    return reasons;
  }

  private static void manifest(EvidenceTree tree, byte[] bytes, List<String> reasons) {
    SortedMap<String, Sha256> digests;
    try {
      digests = Manifest.parse(bytes);
    } catch (Malformed e) {
      reasons.add(EvidenceNames.MANIFEST + ": " + e.reason());
      return;
    }
    digests.forEach((name, digest) -> {
      if (!tree.has(name)) {
        reasons.add(name + ": missing, but the manifest lists it");
      } else if (!Sha256.of(tree.file(name).orElseThrow()).equals(digest)) {
        reasons.add(name + ": was changed since the export; its digest is not the listed one");
      }
    });
    for (String name : tree.files().keySet()) {
      if (Manifest.isListed(name) && !digests.containsKey(name)) {
        reasons.add(name + ": was added since the export; the manifest does not list it");
      }
    }
  }
}
