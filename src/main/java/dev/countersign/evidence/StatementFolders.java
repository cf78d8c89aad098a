package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.Sha256;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the folders of statements: names are digests, at least one signature each. */
final class StatementFolders {
  private static final int MAX_SIGNATURE = 64 << 10;

  private final EvidenceTree tree;
  private final List<String> reasons;

  StatementFolders(EvidenceTree tree, List<String> reasons) {
    this.tree = tree;
    this.reasons = reasons;
  }

  SortedMap<Sha256, FiledStatement> read() {
    SortedMap<Sha256, FiledStatement> statements = new TreeMap<>();
    TreeSet<String> folders = new TreeSet<>();
    for (String name : tree.folder("statements").keySet()) {
      int end = name.lastIndexOf('/');
      folders.add(name.substring(0, end));
    }
    for (String folder : folders) {
      String id = folder.substring(folder.indexOf('/') + 1);
      if (Sha256.isWellFormed(id)) {
        statement(folder, new Sha256(id), statements);
      }
    }
    return statements;
  }

  private void statement(String folder, Sha256 id, SortedMap<Sha256, FiledStatement> statements) {
    SortedMap<String, byte[]> files = tree.folder(folder);
    String name = EvidenceNames.statement(id);
    byte @Nullable [] json = files.get(name);
    if (json == null) {
      reasons.add(name + ": missing");
      return;
    }
    if (!Sha256.of(json).equals(id)) {
      reasons.add(name + ": its folder's name is not its digest");
    }
    if (files.size() < 2) {
      reasons.add(folder + ": has no signature");
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".sig")) {
        signature(id, file.getKey(), file.getValue());
      }
    }
    try {
      statements.put(id, new FiledStatement(id, StatementCodec.parse(json), files));
    } catch (Malformed e) {
      reasons.add(name + ": " + e.reason());
    }
  }

  private void signature(Sha256 id, String name, byte[] armor) {
    if (armor.length > MAX_SIGNATURE) {
      reasons.add(name + ": is too large for a signature");
    }
    if (!name.equals(EvidenceNames.signature(id, Sha256.of(armor)))) {
      reasons.add(name + ": its name is not its digest");
    }
  }
}
