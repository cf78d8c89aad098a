package dev.countersign.cli;

import dev.countersign.model.BadInput;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import dev.countersign.review.FileReview;
import dev.countersign.review.OpenChange;
import dev.countersign.review.SignRequest;
import dev.countersign.review.Workstation;
import dev.countersign.signing.SigningKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code countersign sign}. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = "Makes a signed statement about a range, under the same rules as the desktop.",
    footer = {
      "",
      "Examples:",
      "  countersign sign shop main..topic --act approve --key ~/.ssh/id_ed25519 \\",
      "      --meaning \"I have read this change and approve its landing.\" --read-all",
      "  countersign sign shop main..topic --act reject --key ~/.ssh/id_ed25519 \\",
      "      --meaning \"Must not land.\" --comment \"retries: 0 takes the payments down\""
    })
final class SignCommand implements Callable<Integer> {
  private static final List<StatementKind> ACTS =
      List.of(
          StatementKind.APPROVE,
          StatementKind.REJECT,
          StatementKind.WITHDRAW,
          StatementKind.COMMENT);

  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RangeOptions range = new RangeOptions();
  @Mixin private final KeyOptions key = new KeyOptions();

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--act",
      required = true,
      paramLabel = "ACT",
      description = "approve, reject, withdraw or comment.")
  private String act;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--meaning",
      required = true,
      paramLabel = "TEXT",
      description = "What the signature means; printed with it for ever.")
  private String meaning;

  @Option(names = "--comment", paramLabel = "TEXT", description = "Free text beside it.")
  private @Nullable String comment;

  @Option(
      names = "--statement",
      paramLabel = "SHA256",
      description = "The statement of your own that a withdrawal takes back.")
  private @Nullable String statement;

  @Option(
      names = "--confirm",
      split = ",",
      paramLabel = "SYSTEM",
      description = "Ids of the systems you confirm to have understood, where policy asks for it.")
  private List<String> confirmed = List.of();

  @Option(
      names = "--read-all",
      description = "Declares that you have read every hunk. Recorded as self-reported.")
  private boolean readAll;

  SignCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    SignRequest request =
        new SignRequest(
            kind(), meaning, Optional.ofNullable(comment), withdrawn(), List.copyOf(confirmed));
    try (ProgressLine progress = new ProgressLine(context);
        SigningKey signer = key.load(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock());
        OpenChange change = workstation.open(range.request(), progress)) {
      if (readAll) {
        markAll(change, signer, progress);
      }
      var outcome = change.signOff().sign(request, signer, progress);
      progress.clear();
      return SignReport.print(context, common.json(), change.id(), outcome);
    }
  }

  private static void markAll(OpenChange change, SigningKey signer, ProgressLine progress) {
    List<String> units =
        change.content().reviewAll(progress).stream()
            .map(FileReview::units)
            .flatMap(List::stream)
            .toList();
    change
        .content()
        .policy()
        .flatMap(policy -> policy.people().byKey(signer.fingerprint()))
        .ifPresent(person -> change.marks().set(person.id(), units, true));
  }

  private StatementKind kind() {
    return ACTS.stream()
        .filter(kind -> kind.word().equals(act))
        .findFirst()
        .orElseThrow(() ->
            new BadInput(
                "sign.act",
                "--act must be one of %s."
                    .formatted(
                        ACTS.stream().map(StatementKind::word).collect(Collectors.joining(", ")))));
  }

  private Optional<Sha256> withdrawn() {
    return Optional.ofNullable(statement)
        .map(text -> {
          if (!Sha256.isWellFormed(text)) {
            throw new BadInput(
                "sign.statement", "--statement takes the 64 hexadecimal digits that sign printed.");
          }
          return new Sha256(text);
        });
  }
}
