package dev.countersign.evidence;

import dev.countersign.git.ChangeSetOptions;
import dev.countersign.git.GitRepository;
import dev.countersign.git.RawObject;
import dev.countersign.model.BadInput;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeSet;
import dev.countersign.model.Limit;
import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Progress;
import dev.countersign.model.RepoPath;
import dev.countersign.model.Sha256;
import dev.countersign.policy.PolicyFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the basis of a change with all files that it names. The same commits, record and policy
 * give the same bytes on every workstation.
 */
public final class BasisAssembler {
  private BasisAssembler() {}

  /**
   * Reads the change from the repository and makes its basis. Blocks; may take long for large
   * changes.
   *
   * @throws BadInput {@code evidence.shallow} for a clone without its whole history, {@code
   *     evidence.empty} where nothing changed, {@code evidence.too-large} beyond what evidence may
   *     hold, and what the repository itself has to say
   */
  public static AssembledBasis assemble(AssembleRequest request, Progress progress) {
    GitRepository git = request.git();
    if (git.shallow()) {
      throw new BadInput(
          "evidence.shallow",
          "The history of this clone is cut off, so nothing in it can be signed; run git fetch"
              + " --unshallow first.");
    }
    ChangeSet changes =
        git.changeSet(request.base(), request.head(), ChangeSetOptions.forEvidence(), progress);
    if (changes.files().isEmpty()) {
      throw new BadInput(
          "evidence.empty",
          "Base and head have the same files, so there is nothing to sign; choose another range.");
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    SourceFiles source = new SourceFiles(git, progress);
    source.read(changes);
    files.put(EvidenceNames.PATHS, source.pathTable());
    files.put(EvidenceNames.DIFF, source.diff());
    files.put(EvidenceNames.RECORD, RecordCodec.write(request.record()));
    for (PolicyFile policy : request.policy()) {
      files.put(EvidenceNames.policy(policy.ref().sha256()), policy.bytes());
    }
    for (RawObject object : objects(request)) {
      files.put(EvidenceNames.object(object.id(), object.type()), object.bytes());
    }
    Basis basis = basis(request, changes, files);
    byte[] json = BasisCodec.write(basis);
    files.put(EvidenceNames.BASIS, json);
    return new AssembledBasis(basis, Sha256.of(json), Collections.unmodifiableSortedMap(files));
  }

  private static List<RawObject> objects(AssembleRequest request) {
    List<PolicyRef> fromGit =
        request.policy().stream()
            .map(PolicyFile::ref)
            .filter(ref -> ref.gitCommit().isPresent())
            .toList();
    Oid policyCommit =
        fromGit.stream()
            .map(PolicyRef::gitCommit)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(request.base());
    List<RepoPath> paths = fromGit.stream().map(PolicyRef::path).map(RepoPath::of).toList();
    return request.git().rangeObjects(request.base(), request.head(), policyCommit, paths);
  }

  private static Basis basis(
      AssembleRequest request, ChangeSet changes, SortedMap<String, byte[]> files) {
    List<Limit> limits =
        Stream.concat(changes.limits().stream(), request.limits().stream()).distinct().toList();
    return new Basis(
        request.changeId(),
        request.repositoryId(),
        request.git().rootCommit(request.head()),
        request.targetRef(),
        request.inRetrospect(),
        request.base(),
        request.head(),
        changes.resultTree(),
        digest(files, EvidenceNames.PATHS),
        digest(files, EvidenceNames.DIFF),
        digest(files, EvidenceNames.RECORD),
        request.policy().stream().map(PolicyFile::ref).toList(),
        limits);
  }

  private static Sha256 digest(SortedMap<String, byte[]> files, String name) {
    return Sha256.of(files.getOrDefault(name, new byte[0]));
  }
}
