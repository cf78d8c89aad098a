package dev.countersign.git;

import dev.countersign.model.BadInput;
import dev.countersign.model.Failure;
import dev.countersign.model.MachineFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.NotSupportedException;

/** Turns what goes wrong with a remote into one sentence without credentials. */
final class RemoteFailures {
  private RemoteFailures() {}

  /**
   * @param url the remote as it may be shown
   * @param refusedHost the ssh host whose key was refused, if that is why
   */
  static Failure of(String url, Optional<String> refusedHost, Exception e) {
    if (refusedHost.isPresent()) {
      return new BadInput(
          "git.unknown-host",
          "The host of "
              + url
              + " is not trusted: "
              + refusedHost.get()
              + "; compare that with what its operator publishes, then add the host to"
              + " ~/.ssh/known_hosts by connecting once with ssh.",
          e);
    }
    String said = GitFailures.text(e);
    if (e instanceof NoRemoteRepositoryException) {
      return new BadInput(
          "git.no-remote-repository", "There is no repository to read at " + url + ".", e);
    }
    if (e instanceof NotSupportedException) {
      return new BadInput(
          "git.url",
          "The address "
              + url
              + " cannot be used; give a path, or a file:, https: or ssh: address.",
          e);
    }
    String lower = said.toLowerCase(Locale.ROOT);
    if (lower.contains("not authorized")
        || lower.contains("auth fail")
        || lower.contains("authentication is required")
        || lower.contains("log in")) {
      return new BadInput(
          "git.credentials",
          "The remote " + url + " did not accept the credentials; check user name, token or key.",
          e);
    }
    if (isFull(reason(e))) {
      return new MachineFailure(
          "git.full",
          "There is no room for what came from " + url + "; make room on the disk and try again.",
          e);
    }
    if (rootIs(e, CorruptObjectException.class)) {
      return new BadInput(
          "git.remote-damaged",
          "The repository at " + url + " is damaged: " + reason(e) + "; check it with git fsck.",
          e);
    }
    if (rootIs(e, FileSystemException.class)) {
      return new MachineFailure(
          "git.write", "What came from " + url + " could not be written: " + reason(e) + ".", e);
    }
    return new MachineFailure(
        "git.network",
        "The transfer from "
            + url
            + " failed ("
            + reason(e)
            + "); check the network and try again.",
        e);
  }

  /** The system's own words for a full disk on Linux, macOS and Windows. */
  private static boolean isFull(String reason) {
    return reason.contains("No space left on device")
        || reason.contains("Disk quota exceeded")
        || reason.contains("not enough space on the disk");
  }

  private static boolean rootIs(Throwable e, Class<? extends IOException> type) {
    for (Throwable at = e; at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }

  /** The innermost reason, because JGit's outer ones repeat the address as it was given. */
  private static String reason(Throwable e) {
    Throwable at = e;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    String text = GitFailures.text(at);
    int address = text.indexOf("://");
    return address < 0 ? text : text.substring(text.indexOf(": ", address) + 1).strip();
  }
}
