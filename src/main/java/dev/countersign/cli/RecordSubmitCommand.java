package dev.countersign.cli;

import dev.countersign.model.StatementKind;
import dev.countersign.review.OpenChange;
import dev.countersign.review.SignOff;
import dev.countersign.review.SignRequest;
import dev.countersign.review.Workstation;
import dev.countersign.signing.SigningKey;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code countersign record submit}. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description = "Submits the complete record with the engineer's signature.")
final class RecordSubmitCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RangeOptions range = new RangeOptions();
  @Mixin private final RecordFile file = new RecordFile();
  @Mixin private final KeyOptions key = new KeyOptions();

  @Option(names = "--meaning", paramLabel = "TEXT", description = "What the signature means.")
  private @Nullable String meaning;

  RecordSubmitCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        SigningKey signer = key.load(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock());
        OpenChange change = workstation.open(range.request(), progress)) {
      file.takeOver(change);
      String words = meaning == null ? SignOff.defaultMeaning(StatementKind.SUBMIT) : meaning;
      var outcome =
          change.signOff().sign(SignRequest.of(StatementKind.SUBMIT, words), signer, progress);
      progress.clear();
      return SignReport.print(context, common.json(), change.id(), outcome);
    }
  }
}
