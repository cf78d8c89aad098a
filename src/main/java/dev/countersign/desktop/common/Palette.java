package dev.countersign.desktop.common;

import javafx.scene.paint.Color;

/**
 * The colours of one theme, for what is painted rather than styled by a style sheet. Old and new
 * are orange and blue, which people who cannot tell red from green still tell apart; they never
 * stand alone, a sign and a bar say the same.
 *
 * @param isDark whether it is meant for a dark theme
 * @param canvas background of text
 * @param inset background of gutters, headers and fold rows
 * @param border hairlines
 * @param text ordinary text
 * @param muted secondary text, line numbers
 * @param accent the one accent: current row, links, focus
 * @param attention warnings
 * @param danger what blocks
 * @param success what is done
 * @param diff the colours of the two sides of a diff
 * @param syntax the colours of code
 */
public record Palette(
    boolean isDark,
    Color canvas,
    Color inset,
    Color border,
    Color text,
    Color muted,
    Color accent,
    Color attention,
    Color danger,
    Color success,
    DiffColors diff,
    SyntaxColors syntax) {

  /**
   * Colours of changed text.
   *
   * @param oldRow background of a row of the old side that is gone
   * @param oldSpan background of what changed inside such a row
   * @param oldMark its sign and bar
   * @param newRow background of a row of the new side that was not there before
   * @param newSpan background of what changed inside such a row
   * @param newMark its sign and bar
   * @param movedRow background of a row that moved as it is, on either side
   * @param movedMark its sign and bar
   * @param filler background where a side has no line
   * @param fillerHatch the strokes on it
   * @param fold background of a row that stands for unchanged lines
   * @param warning background of a character that is not what it looks like
   * @param warningText such a character
   * @param hit background of a search hit
   * @param selection background of selected text
   */
  public record DiffColors(
      Color oldRow,
      Color oldSpan,
      Color oldMark,
      Color newRow,
      Color newSpan,
      Color newMark,
      Color movedRow,
      Color movedMark,
      Color filler,
      Color fillerHatch,
      Color fold,
      Color warning,
      Color warningText,
      Color hit,
      Color selection) {}

  /**
   * Colours of code, few and quiet.
   *
   * @param keyword reserved words and tags
   * @param literal numbers, booleans, constants
   * @param string strings and characters
   * @param comment comments
   * @param name functions, types, attributes
   */
  public record SyntaxColors(
      Color keyword, Color literal, Color string, Color comment, Color name) {}

  private static final Palette LIGHT =
      new Palette(
          false,
          Color.web("#ffffff"),
          Color.web("#f6f8fa"),
          Color.web("#d1d9e0"),
          Color.web("#1f2328"),
          Color.web("#59636e"),
          Color.web("#0969da"),
          Color.web("#9a6700"),
          Color.web("#cf222e"),
          Color.web("#1a7f37"),
          new DiffColors(
              Color.web("#fff1e5"),
              Color.web("#ffc28a"),
              Color.web("#bc4c00"),
              Color.web("#e6f3ff"),
              Color.web("#a3d1ff"),
              Color.web("#0969da"),
              Color.web("#f3f1f8"),
              Color.web("#6b5b95"),
              Color.web("#f6f8fa"),
              Color.web("#e3e7eb"),
              Color.web("#eef1f4"),
              Color.web("#fff8c5"),
              Color.web("#a40e26"),
              Color.web("#ffe14d"),
              Color.web("#b6d7ff")),
          new SyntaxColors(
              Color.web("#a8224b"),
              Color.web("#0a4a9e"),
              Color.web("#0a3f6b"),
              Color.web("#59636e"),
              Color.web("#6639ba")));

  private static final Palette DARK =
      new Palette(
          true,
          Color.web("#0d1117"),
          Color.web("#151b23"),
          Color.web("#3d444d"),
          Color.web("#e6edf3"),
          Color.web("#9198a1"),
          Color.web("#4493f8"),
          Color.web("#d29922"),
          Color.web("#f85149"),
          Color.web("#3fb950"),
          new DiffColors(
              Color.web("#2f1e10"),
              Color.web("#76400f"),
              Color.web("#f0883e"),
              Color.web("#0e2440"),
              Color.web("#17509b"),
              Color.web("#58a6ff"),
              Color.web("#1b1a28"),
              Color.web("#a79bd0"),
              Color.web("#11161d"),
              Color.web("#1f262e"),
              Color.web("#1a212a"),
              Color.web("#4a3c00"),
              Color.web("#ffb1a8"),
              Color.web("#7d6a00"),
              Color.web("#264f85")),
          new SyntaxColors(
              Color.web("#ff8b94"),
              Color.web("#8cc7ff"),
              Color.web("#a9d3fb"),
              Color.web("#9198a1"),
              Color.web("#d2a8ff")));

  /** For a light theme. */
  public static Palette light() {
    return LIGHT;
  }

  /** For a dark theme. */
  public static Palette dark() {
    return DARK;
  }
}
