package dev.countersign.desktop.common;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds names by some of their letters in order: "cb" finds "Clone bundle". Starts of words count
 * most, then letters side by side.
 */
public final class Fuzzy {
  private Fuzzy() {}

  /** Those of {@code all} whose name has the letters of {@code typed}, best first, else stable. */
  public static <T> List<T> filter(List<T> all, Function<T, String> name, String typed) {
    record Hit<T>(T item, int score) {}
    return all.stream()
        .map(item -> new Hit<>(item, score(name.apply(item), typed).orElse(-1)))
        .filter(hit -> hit.score >= 0)
        .sorted(Comparator.comparingInt((Hit<T> hit) -> hit.score).reversed())
        .map(Hit::item)
        .toList();
  }

  /** How well {@code typed} fits {@code name}; empty where it does not. Spaces do not count. */
  static OptionalInt score(String name, String typed) {
    String text = name.toLowerCase(Locale.ROOT);
    String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
    int score = 0;
    int from = 0;
    for (int i = 0; i < wanted.length(); i++) {
      char letter = wanted.charAt(i);
      int start = i == 0 || !next(text, from, letter) ? wordStart(text, letter, from) : -1;
      int at = start >= 0 ? start : text.indexOf(letter, from);
      if (at < 0) {
        return OptionalInt.empty();
      }
      score += start >= 0 ? 8 : at == from ? 4 : 1;
      from = at + 1;
    }
    return OptionalInt.of(score);
  }

  private static boolean next(String text, int at, char letter) {
    return at < text.length() && text.charAt(at) == letter;
  }

  /** A start of a word only serves where the letters before it are not needed any more. */
  private static int wordStart(String text, char letter, int from) {
    for (int at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return at;
      }
    }
    return -1;
  }
}
