package dev.countersign.review;

import dev.countersign.evidence.GitObjectId;
import dev.countersign.git.GitRepository;
import dev.countersign.git.TreeEntryInfo;
import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import dev.countersign.policy.PolicyFile;
import dev.countersign.policy.PolicyInForce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where registry and policy come from: the target's tip, never head, the work tree or an old base;
 * or a folder given by hand, which is shown as from outside.
 *
 * @param policy {@code policy.yaml}
 * @param systems {@code systems.yaml}
 */
public record PolicySource(PolicyFile policy, PolicyFile systems) {
  /** The folder at the root of a repository that holds both files. */
  public static final String FOLDER = ".countersign";

  private static final String POLICY = "policy.yaml";
  private static final String SYSTEMS = "systems.yaml";
  private static final long MAX_BYTES = 1 << 20;

  /** Both files, in the order in which a basis lists them. */
  public List<PolicyFile> files() {
    return List.of(policy, systems);
  }

  /** Reads both strictly. */
  public PolicyInForce load() {
    return PolicyInForce.load(policy, systems);
  }

  /**
   * Reads both from a commit; empty where it has neither.
   *
   * @throws BadInput where one is missing, is no regular file, or has a twin in another case
   */
  static Optional<PolicySource> at(GitRepository git, String ref, Oid commit) {
    refuseTwins(git, commit);
    Optional<PolicyFile> policy = fileAt(git, ref, commit, POLICY);
    Optional<PolicyFile> systems = fileAt(git, ref, commit, SYSTEMS);
    if (policy.isEmpty() && systems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicySource(
            policy.orElseThrow(() -> missing(POLICY, ref)),
            systems.orElseThrow(() -> missing(SYSTEMS, ref))));
  }

  /**
   * Reads both from a folder.
   *
   * @param like an id of the repository, whose kind of id the files get
   */
  static PolicySource fromFolder(Path folder, Oid like) {
    return new PolicySource(fromFile(folder, POLICY, like), fromFile(folder, SYSTEMS, like));
  }

  private static PolicyFile fromFile(Path folder, String name, Oid like) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          "policy.missing", "There is no %s in %s; put one there.".formatted(name, folder));
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw tooLarge(file.toString());
      }
      byte[] bytes = Files.readAllBytes(file);
      PolicyRef ref =
          new PolicyRef(
              "outside",
              FOLDER + "/" + name,
              Sha256.of(bytes),
              GitObjectId.of("blob", bytes, like),
              Optional.empty(),
              Optional.empty());
      return new PolicyFile(file.toString(), bytes, ref);
    } catch (IOException e) {
      throw new MachineFailure(
          "policy.unreadable", file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static Optional<PolicyFile> fileAt(
      GitRepository git, String ref, Oid commit, String name) {
    RepoPath path = RepoPath.of(FOLDER + "/" + name);
    return git.entry(commit, path).map(entry -> read(git, ref, commit, path, entry));
  }

  private static PolicyFile read(
      GitRepository git, String ref, Oid commit, RepoPath path, TreeEntryInfo entry) {
    if (!entry.isRegularFile()) {
      throw new BadInput(
          "policy.not-regular",
          "%s on %s is not a regular file; registry and policy must be regular files."
              .formatted(path, ref));
    }
    if (git.blobSize(entry.id()) > MAX_BYTES) {
      throw tooLarge(path + " on " + ref);
    }
    byte[] bytes = git.blob(entry.id(), MAX_BYTES);
    PolicyRef policyRef =
        new PolicyRef(
            "target",
            path.toString(),
            Sha256.of(bytes),
            entry.id(),
            Optional.of(ref),
            Optional.of(commit));
    return new PolicyFile(path.fileName(), bytes, policyRef);
  }

  private static void refuseTwins(GitRepository git, Oid commit) {
    for (TreeEntryInfo entry : git.tree(commit)) {
      String name = entry.path().toString();
      if (name.equalsIgnoreCase(FOLDER) && !name.equals(FOLDER)) {
        throw twin(name, FOLDER);
      }
      if (name.equals(FOLDER) && entry.isTree()) {
        refuseTwinFiles(git, entry.id());
      }
    }
  }

  private static void refuseTwinFiles(GitRepository git, Oid folder) {
    for (TreeEntryInfo entry : git.tree(folder)) {
      String name = entry.path().fileName();
      for (String expected : List.of(POLICY, SYSTEMS)) {
        if (name.equalsIgnoreCase(expected) && !name.equals(expected)) {
          throw twin(FOLDER + "/" + name, FOLDER + "/" + expected);
        }
      }
    }
  }

  private static BadInput twin(String found, String expected) {
    return new BadInput(
        "policy.twin",
        "The target has %s, which differs from %s only in upper and lower case; rename it."
            .formatted(found, expected));
  }

  private static BadInput missing(String name, String ref) {
    return new BadInput(
        "policy.missing",
        "%s has only one of the two policy files; %s/%s is missing.".formatted(ref, FOLDER, name));
  }

  private static BadInput tooLarge(String where) {
    return new BadInput("policy.too-large", where + " is larger than 1 MiB; make it smaller.");
  }
}
