package dev.countersign.evidence;

import dev.countersign.evidence.json.FormatText;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.Sha256;
import dev.countersign.model.Statement;
import dev.countersign.signing.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes signed statements. */
public final class StatementMaker {
  private StatementMaker() {}

  /**
   * Writes a statement and signs its bytes in the namespace of its kind.
   *
   * @param statement whose signer names the key
   * @throws BadInput {@code statement.text} where the meaning, the comment or the printed name has
   *     characters that signed text must not have; {@code statement.key} where the key is not the
   *     signer's; {@code statement.invalid} for anything else that no reader would accept
   */
  public static SignedStatement make(Statement statement, SigningKey key) {
    requireText("meaning", statement.meaning(), false);
    requireText("printed name", statement.signer().printedName(), false);
    statement.comment().ifPresent(comment -> requireText("comment", comment, true));
    if (!statement.signer().key().equals(key.fingerprint())) {
      throw new BadInput(
          "statement.key",
          "The statement names the key "
              + statement.signer().key()
              + ", but it is to be signed with "
              + key.fingerprint()
              + "; choose the key that the policy lists for you.");
    }
    byte[] json = StatementCodec.write(statement);
    requireReadable(json);
    Sha256 id = Sha256.of(json);
    byte[] signature =
        key.sign(statement.kind().namespace(), json).getBytes(StandardCharsets.US_ASCII);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(EvidenceNames.statement(id), json);
    files.put(EvidenceNames.signature(id, Sha256.of(signature)), signature);
    return new SignedStatement(id, statement, Collections.unmodifiableSortedMap(files));
  }

  private static void requireText(String what, String text, boolean lines) {
    Optional<String> problem =
        text.isBlank() ? Optional.of("nothing") : FormatText.problem(text, lines);
    if (problem.isPresent()) {
      throw new BadInput(
          "statement.text",
          "The "
              + what
              + " of a signature cannot have "
              + problem.get()
              + "; type it again with visible characters.");
    }
  }

  private static void requireReadable(byte[] json) {
    try {
      StatementCodec.parse(json);
    } catch (Malformed e) {
      throw new BadInput(
          "statement.invalid",
          "The statement cannot be signed, as nobody could read it again: "
              + e.reason()
              + "; correct it.",
          e);
    }
  }
}
