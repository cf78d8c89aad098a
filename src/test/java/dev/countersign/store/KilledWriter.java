package dev.countersign.store;

import dev.countersign.model.ChangeId;
import dev.countersign.model.Sha256;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Writes to a store until it is killed, and says a line for each write that was acknowledged. */
final class KilledWriter {
  private KilledWriter() {}

  /** Takes the store's folder, the change and a prefix for its units. */
  public static void main(String[] arguments) {
    ChangeId change = ChangeId.parse(arguments[1]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store store = Store.open(Path.of(arguments[0]), Clock.systemUTC())) {
      for (int i = 0; ; i++) {
        String unit = arguments[2] + "-" + i;
        byte[] statement = unit.repeat(200).getBytes(StandardCharsets.UTF_8);
        Sha256 digest = Sha256.of(statement);
        store.marks().set(change, "me", unit);
        out.println("mark " + unit);
        store.drafts().put(change, Drafts.RECORD, unit);
        out.println("draft " + unit);
        store.journal().append("sign-intended", Optional.of(change), Optional.of(digest));
        out.println("intent " + digest);
        store.recordSigned(
            change,
            Map.of("statements/" + digest + "/statement.json", statement),
            digest,
            "signed");
        out.println("signed " + digest);
      }
    }
  }
}
