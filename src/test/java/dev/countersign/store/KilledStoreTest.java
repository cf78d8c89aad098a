package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.ChangeId;
import dev.countersign.model.JournalLine;
import dev.countersign.model.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
  private static final int ROUNDS = Integer.getInteger("countersign.kill.rounds", 15);
  @TempDir Path temp;

  @Test
  void every_acknowledged_write_survives_a_kill_at_any_moment() throws Exception {
    Path folder = temp.resolve("store");
    ChangeId change;
    try (Store store = Store.open(folder, Clock.systemUTC())) {
      change = store.changes().create(temp, "urn:x", "refs/heads/main", "Killed").id();
    }
    Random random = new Random(20261121);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int lines = 1 + random.nextInt(60);
      acknowledged.addAll(killedAfter(lines, folder, change, "round" + round));
      try (Store store = Store.open(folder, Clock.systemUTC())) {
        check(store, change, acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS);
  }

  private static void check(Store store, ChangeId change, List<String> acknowledged) {
    assertThat(store.isSound()).isTrue();
    assertThat(store.journal().verifyChain()).isInstanceOf(ChainCheck.Whole.class);
    assertThat(store.marks().of(change, "me")).containsAll(about("mark", acknowledged));
    List<String> drafts = about("draft", acknowledged);
    if (!drafts.isEmpty()) {
      String draft = store.drafts().get(change, Drafts.RECORD).orElseThrow().text();
      assertThat(number(draft)).isGreaterThanOrEqualTo(number(drafts.getLast()));
    }
    List<JournalLine> lines = store.journal().lines(change);
    Set<String> signed = objects(lines, "signed");
    assertThat(objects(lines, "sign-intended")).containsAll(about("intent", acknowledged));
    assertThat(signed).containsAll(about("signed", acknowledged));
    Set<String> statements =
        store.evidence().list(change).stream()
            .map(file -> file.path().split("/")[1])
            .collect(Collectors.toSet());
    assertThat(statements).isEqualTo(signed);
  }

  private List<String> killedAfter(int lines, Path folder, ChangeId change, String prefix)
      throws IOException, InterruptedException {
    Path errors = temp.resolve(prefix + ".txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                change.toString(),
                prefix)
            .redirectError(errors.toFile())
            .start();
    StringBuilder text = new StringBuilder();
    try (var reader =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      int seen = 0;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        text.append((char) c);
        seen += c == '\n' ? 1 : 0;
        if (seen == lines) {
          // Through the handle: the process itself would close the stream we still read from.
          child.toHandle().destroyForcibly();
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(text).as(Files.readString(errors)).contains("\n");
    // A line that was cut off was not acknowledged.
    return text.substring(0, text.lastIndexOf("\n")).lines().toList();
  }

  private static List<String> about(String kind, List<String> acknowledged) {
    return acknowledged.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }

  private static Set<String> objects(List<JournalLine> lines, String kind) {
    Set<String> objects = new HashSet<>();
    for (JournalLine line : lines) {
      if (line.kind().equals(kind)) {
        objects.add(line.object().map(Sha256::hex).orElseThrow());
      }
    }
    return objects;
  }

  /** Rounds before units: a later write has a larger number. */
  private static long number(String unit) {
    String[] parts = unit.substring("round".length()).split("-");
    return Long.parseLong(parts[0]) * 1_000_000 + Long.parseLong(parts[1]);
  }
}
