package dev.countersign.cli;

import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.MachineFailure;
import dev.countersign.review.OpenChange;
import dev.countersign.review.RecordDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A change record as a JSON file that an engineer edits. */
final class RecordFile {
  private static final long MAX_BYTES = 4 << 20;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "The record as JSON; by default the draft that is kept in the store.")
  private @Nullable Path file;

  Optional<Path> path() {
    return Optional.ofNullable(file);
  }

  /** Takes the file, where one is given, over into the draft that is kept. */
  void takeOver(OpenChange change) {
    if (file == null) {
      return;
    }
    change.record().save(read(file));
  }

  private static ChangeRecord read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInput(
          "record.no-file", "There is no file %s; make one with record new.".formatted(file));
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new BadInput("record.too-large", file + " is larger than 4 MiB; make it smaller.");
      }
      return RecordDesk.fromJson(Files.readAllBytes(file));
    } catch (BadInput bad) {
      throw new BadInput(bad.code(), file + ": " + bad.sentence(), bad);
    } catch (IOException e) {
      throw new MachineFailure(
          "record.unreadable", file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
