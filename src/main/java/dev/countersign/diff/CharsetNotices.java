package dev.countersign.diff;

import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells in which encoding the sides of a file are read, and why. */
final class CharsetNotices {
  private CharsetNotices() {}

  /** What is to be told, once where it is the same of both sides. */
  static List<Notice> of(LoadedSide left, LoadedSide right) {
    Optional<Told> before = told(left.decoding());
    Optional<Told> after = told(right.decoding());
    List<Notice> notices = new ArrayList<>();
    if (before.isPresent() && before.equals(after)) {
      notices.add(before.get().notice("Both sides are", "they are"));
      return notices;
    }
    before.ifPresent(it -> notices.add(it.notice("The old side is", "it is")));
    after.ifPresent(it -> notices.add(it.notice("The new side is", "it is")));
    boolean both = left.isFile() && right.isFile() && left.size() > 0 && right.size() > 0;
    if (both && !left.text().charset().equals(right.text().charset())) {
      notices.add(
          new Notice(
              "charset-changed",
              "The encoding changed from "
                  + left.text().charset()
                  + " to "
                  + right.text().charset()
                  + "."));
    }
    return notices;
  }

  /**
   * A sentence about one side or both.
   *
   * @param code of the notice
   * @param said of it
   * @param because of what it is, if that is to be said; empty where not
   */
  private record Told(String code, String said, String because) {
    Notice notice(String subject, String again) {
      return new Notice(
          code, subject + said + (because.isEmpty() ? "" : ": " + again + because) + ".");
    }
  }

  private static Optional<Told> told(Decoding decoding) {
    String charset = Charsets.label(decoding.charset());
    Optional<String> word =
        decoding.declared().map(it -> VisibleText.escape(it.name()) + " (" + it.attribute() + ")");
    return switch (decoding.basis()) {
      case BYTES -> word.filter(it -> isContradicted(decoding)).map(CharsetNotices::overruled);
      case DECLARED ->
          word.map(it ->
              new Told(
                  "charset-declared",
                  " read as " + charset + ", as .gitattributes declares: " + it,
                  ""));
      case GUESSED ->
          Optional.of(
              new Told(
                  "charset-guessed",
                  " read as " + charset + ", which is a guess",
                  " not UTF-8, and .gitattributes declares no encoding"
                      + word.map(it -> " that is known here, only " + it).orElse("")));
      case NONE ->
          Optional.of(
              new Told(
                  "lenient-decoding",
                  " not valid "
                      + word.map(it -> it + ", which .gitattributes declares").orElse("UTF-8")
                      + "; each byte is shown as one ISO-8859-1 character",
                  ""));
    };
  }

  private static Told overruled(String word) {
    return new Told(
        "charset-overruled",
        " valid UTF-8 and read as that, though .gitattributes declares " + word,
        "");
  }

  /** Valid UTF-8 is what a declared encoding of the work tree leads to, and no contradiction. */
  private static boolean isContradicted(Decoding decoding) {
    return decoding
        .declared()
        .filter(it -> it.attribute().equals(DeclaredCharset.ENCODING))
        .filter(it -> !Charsets.named(it.name()).equals(Optional.of(decoding.charset())))
        .isPresent();
  }
}
