package dev.countersign.git;

import java.util.Optional;

/**
 * Asks a person for what a remote wants to know. Called from the thread that clones or fetches, as
 * often as the remote asks; answers are used once, never stored and never logged.
 */
@FunctionalInterface
public interface CredentialSource {
  /**
   * The answer to one question, or empty to give up.
   *
   * @param question what is asked for
   */
  Optional<char[]> answer(Question question);

  /**
   * One question.
   *
   * @param remote the remote's address without credentials, safe to show
   * @param kind what is asked for
   * @param prompt a sentence for people, safe to show
   */
  record Question(String remote, Kind kind, String prompt) {}

  /** What is asked for. */
  enum Kind {
    /** A user name, which may be shown while it is typed. */
    USER_NAME,
    /** A password or token. */
    PASSWORD,
    /** The passphrase of a key file. */
    PASSPHRASE
  }

  /** Answers nothing: only what needs no credentials works. */
  static CredentialSource none() {
    return question -> Optional.empty();
  }
}
