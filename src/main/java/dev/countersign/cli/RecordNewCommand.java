package dev.countersign.cli;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.MachineFailure;
import dev.countersign.review.OpenChange;
import dev.countersign.review.Workstation;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code countersign record new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Makes a record from the code-change model, filled in from the range as far as it tells.")
final class RecordNewCommand implements Callable<Integer> {
  private final CliContext context;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final RangeOptions range = new RangeOptions();
  @Mixin private final RecordFile file = new RecordFile();

  RecordNewCommand(CliContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (ProgressLine progress = new ProgressLine(context);
        Workstation workstation = Workstation.open(common.store(context), context.clock());
        OpenChange change = workstation.open(range.request(), progress)) {
      ChangeRecord draft = change.record().draft();
      change.record().save(draft);
      String json = JsonOut.text(RecordSkeleton.json(draft, change.record().required()));
      progress.clear();
      if (file.path().isPresent()) {
        write(file.path().get(), json);
        context.out().printf("Change %s: record written to %s.%n", change.id(), file.path().get());
      } else {
        context.out().println(json);
      }
      return Cli.YES;
    }
  }

  private static void write(Path file, String json) {
    try {
      Files.writeString(file, json + "\n", StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new BadInput(
          "record.exists", file + " is there already; choose another name or delete it.", e);
    } catch (IOException e) {
      throw new MachineFailure(
          "record.write", file + " cannot be written: " + e.getMessage() + ".", e);
    }
  }
}
