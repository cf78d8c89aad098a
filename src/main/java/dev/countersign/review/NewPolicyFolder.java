package dev.countersign.review;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.PolicyProposal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes registry and policy where neither is, both or none; nothing is ever overwritten. */
final class NewPolicyFolder {
  private static final String SYSTEMS = "systems.yaml";
  private static final String POLICY = "policy.yaml";

  private NewPolicyFolder() {}

  /**
   * Writes both.
   *
   * @param top the work tree
   * @throws BadInput where one is there already, or the folder is a link to elsewhere
   */
  static List<Path> write(Path top, PolicyProposal proposal) {
    Path folder = top.resolve(PolicySource.FOLDER);
    List<Path> files = List.of(folder.resolve(SYSTEMS), folder.resolve(POLICY));
    for (Path file : files) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw taken(file);
      }
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadInput(
          "policy.no-folder", shown(folder) + " is not a folder; nothing was written.");
    }
    try {
      Path staged = Files.createTempDirectory(top, ".countersign-");
      try {
        put(staged.resolve(SYSTEMS), proposal.systems());
        put(staged.resolve(POLICY), proposal.policy());
        moveIn(staged, folder);
      } finally {
        Files.deleteIfExists(staged.resolve(SYSTEMS));
        Files.deleteIfExists(staged.resolve(POLICY));
        Files.deleteIfExists(staged);
      }
      return files;
    } catch (FileAlreadyExistsException e) {
      throw taken(folder);
    } catch (IOException e) {
      throw new MachineFailure(
          "policy.write",
          shown(folder)
              + " cannot be written ("
              + VisibleText.escape(String.valueOf(e.getMessage()))
              + "); mend that and try again.",
          e);
    }
  }

  /** In one step where the folder is new; else one after the other, and the first taken back. */
  private static void moveIn(Path staged, Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(staged, folder, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    List<Path> moved = new ArrayList<>();
    try {
      for (String name : List.of(SYSTEMS, POLICY)) {
        // A link fails where something is there; a move could replace it.
        Files.createLink(folder.resolve(name), staged.resolve(name));
        moved.add(folder.resolve(name));
      }
    } catch (IOException | UnsupportedOperationException e) {
      for (Path file : moved) {
        Files.deleteIfExists(file);
      }
      throw e instanceof IOException io ? io : new IOException("no hard links here", e);
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static BadInput taken(Path file) {
    return new BadInput(
        "policy.exists",
        shown(file)
            + " is there already and was not touched; take what you need from what is printed"
            + " without --write.");
  }

  private static String shown(Path path) {
    return VisibleText.escape(path.toString());
  }
}
