package dev.countersign.evidence;

import dev.countersign.model.Oid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A small repository, the same down to its ids each time it is made: a policy with three people, a
 * Tier-2 system, and a branch that changes files in every way.
 *
 * @param folder the work tree
 * @param base the commit before, on {@code main}
 * @param head the commit after, on {@code change}
 */
public record SampleRepository(Path folder, Oid base, Oid head) {

  /** Makes it in an empty folder. */
  public static SampleRepository in(Path folder, String policy, String systems) {
    try {
      Shell.must(folder, "git", "init", "-q", "-b", "main");
      write(folder, ".countersign/policy.yaml", policy);
      write(folder, ".countersign/systems.yaml", systems);
      write(folder, "web/cart.js", "export const limit = 10;\nexport const unit = 'item';\n");
      write(folder, "web/old.js", "export {};\n");
      write(folder, "web/run.sh", "#!/bin/sh\nexit 0\n");
      write(folder, "docs/notes.txt", "notes without a final newline");
      writeBytes(folder, "web/logo.bin", bytes(1));
      Files.createSymbolicLink(folder.resolve("web/latest"), Path.of("cart.js"));
      Oid base = commit(folder, "Start the shop");
      Shell.must(folder, "git", "checkout", "-q", "-b", "change");
      write(folder, "web/cart.js", "export const limit = 20;\nexport const unit = 'item';\n");
      Files.delete(folder.resolve("web/old.js"));
      Shell.must(folder, "git", "update-index", "--chmod=+x", "web/run.sh");
      Shell.must(folder, "chmod", "+x", "web/run.sh");
      write(folder, "docs/notes.txt", "notes with a final newline\n");
      commit(folder, "Raise the limit of the cart");
      writeBytes(folder, "web/logo.bin", bytes(2));
      write(folder, "web/größe \"neu\".txt", "zwei\n");
      Files.delete(folder.resolve("web/latest"));
      write(folder, "web/latest", "no link any more\n");
      Oid head = commit(folder, "Draw the logo anew\n\nAlso adds a file with a difficult name.");
      Shell.must(folder, "git", "checkout", "-q", "main");
      return new SampleRepository(folder, base, head);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Oid commit(Path folder, String message) {
    Shell.must(folder, "git", "add", "-A");
    Shell.must(folder, "git", "commit", "-q", "-m", message);
    return new Oid(Shell.must(folder, "git", "rev-parse", "HEAD"));
  }

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[300];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    writeBytes(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
