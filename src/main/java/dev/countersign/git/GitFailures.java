package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.PackInvalidException;
import org.eclipse.jgit.errors.PackMismatchException;

/** Turns what JGit throws while it reads into one sentence for people. */
final class GitFailures {
  private GitFailures() {}

  /** A piece of reading. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /** Runs {@code reading} of the repository at {@code where}, which is safe to show. */
  static <T> T reading(String where, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw of(where, e);
    } catch (UncheckedIOException e) {
      throw of(where, new IOException(e));
    } catch (LargeObjectException e) {
      throw new BadInput(
          "git.too-large",
          "An object of the repository " + where + " is too large to be read into memory.",
          e);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw damaged(where, e);
    }
  }

  static Failure of(String where, IOException e) {
    return switch (e) {
      case MissingObjectException m ->
          new BadInput(
              "git.missing-object",
              "The object "
                  + m.getObjectId().name()
                  + " is not in the repository "
                  + where
                  + "; fetch what is missing or use a full clone.",
              e);
      case IncorrectObjectTypeException i ->
          new BadInput(
              "git.wrong-type",
              "An object of the repository "
                  + where
                  + " is not of the type that is needed here: "
                  + text(i)
                  + ".",
              e);
      case CorruptObjectException c -> damaged(where, c);
      case PackInvalidException p -> damaged(where, p);
      case PackMismatchException p -> damaged(where, p);
      case AccessDeniedException a ->
          new MachineFailure(
              "git.permission",
              "The repository " + where + " cannot be read for want of permission.",
              e);
      default ->
          new MachineFailure(
              "git.read", "The repository " + where + " cannot be read: " + text(e) + ".", e);
    };
  }

  static BadInput missing(String id) {
    return new BadInput("git.missing-object", "The object " + id + " is not in this repository.");
  }

  private static BadInput damaged(String where, Exception e) {
    return new BadInput(
        "git.damaged",
        "The repository "
            + where
            + " is damaged or was tampered with ("
            + text(e)
            + "); check it with git fsck.",
        e);
  }

  static String text(Throwable e) {
    String message = e.getMessage();
    String shown = message == null ? e.getClass().getSimpleName() : message.strip();
    return VisibleText.escape(shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown);
  }
}
