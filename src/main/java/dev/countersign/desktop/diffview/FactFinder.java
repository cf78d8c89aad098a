package dev.countersign.desktop.diffview;

import dev.countersign.desktop.common.Messages;
import dev.countersign.diff.FormChange;
import dev.countersign.diff.LfsPointer;
import dev.countersign.diff.LinkReach;
import dev.countersign.diff.SideText;
import dev.countersign.diff.TextComparison;
import dev.countersign.model.FileChange;
import dev.countersign.model.FileMode;
import dev.countersign.model.FileSide;
import dev.countersign.model.VisibleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a change is besides its lines. Without state. */
public final class FactFinder {
  /** Codes of the notices about what the entries of the trees are. */
  private static final Set<String> OF_ENTRIES =
      Set.of("mode-change", "type-change", "symlink", "submodule", "lfs-pointer");

  private FactFinder() {}

  /** What is special about a change; empty for ordinary lines of an ordinary file. */
  public static Optional<Facts> of(FileChange change, TextComparison comparison) {
    Optional<FileMode> before = change.oldSide().map(FileSide::mode);
    Optional<FileMode> after = change.newSide().map(FileSide::mode);
    List<String> sentences = new ArrayList<>();
    List<Facts.Row> rows = new ArrayList<>();
    modes(before, after).ifPresent(sentences::add);
    if (isLink(before) || isLink(after)) {
      if (before.isEmpty() || before.equals(after)) {
        sentences.add(Messages.text("facts.link"));
      }
      rows.add(
          row(
              "facts.link.target",
              target(change.oldSide(), comparison.left()),
              target(change.newSide(), comparison.right())));
    }
    if (isSubmodule(before) || isSubmodule(after)) {
      sentences.add(Messages.text("facts.submodule"));
      rows.add(row("facts.submodule.commit", commit(change.oldSide()), commit(change.newSide())));
    }
    boolean bothFiles =
        before.filter(FileMode::isFile).isPresent() && after.filter(FileMode::isFile).isPresent();
    if (bothFiles) {
      only(comparison).ifPresent(sentences::add);
    }
    pointer(comparison, sentences, rows);
    return sentences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Facts(String.join(" ", sentences), rows, warnings(change, comparison)));
  }

  /** What is special about a change of whose content nothing is said here. */
  public static Optional<Facts> of(FileChange change) {
    return modes(change.oldSide().map(FileSide::mode), change.newSide().map(FileSide::mode))
        .map(sentence -> new Facts(sentence, List.of(), List.of()));
  }

  /** The comparison without those notices that the facts of the change tell already. */
  public static TextComparison besidesFacts(FileChange change, TextComparison comparison) {
    if (of(change, comparison).isEmpty()) {
      return comparison;
    }
    Set<String> told = new HashSet<>(OF_ENTRIES);
    FormChange.of(comparison).forEach(form -> told.add(code(form)));
    return comparison.withNotices(
        comparison.notices().stream().filter(notice -> !told.contains(notice.code())).toList());
  }

  private static String code(FormChange form) {
    return switch (form) {
      case LINE_ENDS -> "line-endings-only";
      case BYTE_ORDER_MARK -> "bom-changed";
      case ENCODING -> "charset-changed";
      case FINAL_NEWLINE -> "final-newline";
    };
  }

  private static Optional<String> modes(Optional<FileMode> before, Optional<FileMode> after) {
    if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
      return Optional.empty();
    }
    String from = before.get().octal();
    String to = after.get().octal();
    if (before.get().isFile() && after.get().isFile()) {
      boolean on = after.get() == FileMode.EXECUTABLE;
      return Optional.of(Messages.text(on ? "facts.mode.on" : "facts.mode.off", from, to));
    }
    return Optional.of(
        Messages.text("facts.type", type(before.get()), type(after.get()), from, to));
  }

  private static String type(FileMode mode) {
    return Messages.text("facts.type." + mode.name());
  }

  private static Optional<String> only(TextComparison comparison) {
    Set<FormChange> forms = FormChange.of(comparison);
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    String what =
        forms.stream()
            .map(form -> formText(form, comparison))
            .collect(Collectors.joining(Messages.text("facts.only.and")));
    return Optional.of(Messages.text("facts.only", what));
  }

  private static String formText(FormChange form, TextComparison comparison) {
    SideText left = comparison.left();
    SideText right = comparison.right();
    return switch (form) {
      case LINE_ENDS ->
          Messages.text("facts.only.LINE_ENDS", left.lineEnding(), right.lineEnding());
      case BYTE_ORDER_MARK ->
          Messages.text(right.form().bom() ? "facts.only.BOM.added" : "facts.only.BOM.removed");
      case ENCODING -> Messages.text("facts.only.ENCODING", left.charset(), right.charset());
      case FINAL_NEWLINE ->
          Messages.text(
              right.finalNewline() ? "facts.only.NEWLINE.added" : "facts.only.NEWLINE.removed");
    };
  }

  private static void pointer(
      TextComparison comparison, List<String> sentences, List<Facts.Row> rows) {
    Optional<LfsPointer> before = LfsPointer.of(comparison.left().lines());
    Optional<LfsPointer> after = LfsPointer.of(comparison.right().lines());
    if (before.or(() -> after).isEmpty()) {
      return;
    }
    sentences.add(Messages.text("facts.lfs"));
    rows.add(
        row(
            "facts.lfs.content",
            before.map(it -> "sha256:" + it.content()),
            after.map(it -> "sha256:" + it.content())));
    rows.add(
        row(
            "facts.lfs.size",
            before.map(it -> Messages.text("diff.binary.size", it.size())),
            after.map(it -> Messages.text("diff.binary.size", it.size()))));
  }

  private static List<String> warnings(FileChange change, TextComparison comparison) {
    return Stream.of(change.newSide())
        .flatMap(Optional::stream)
        .filter(side -> side.mode() == FileMode.SYMLINK)
        .map(side -> LinkReach.of(side.path(), text(comparison.right())))
        .filter(reach -> reach != LinkReach.INSIDE)
        .map(reach -> Messages.text("facts.link." + reach.name()))
        .toList();
  }

  private static Optional<String> target(Optional<FileSide> side, SideText text) {
    return side.filter(known -> known.mode() == FileMode.SYMLINK)
        .map(known -> VisibleText.escape(text(text)));
  }

  private static String text(SideText side) {
    return String.join("\n", side.lines());
  }

  private static Optional<String> commit(Optional<FileSide> side) {
    return side.filter(known -> known.mode() == FileMode.GITLINK).map(known -> known.id().hex());
  }

  private static boolean isSubmodule(Optional<FileMode> mode) {
    return mode.equals(Optional.of(FileMode.GITLINK));
  }

  private static boolean isLink(Optional<FileMode> mode) {
    return mode.equals(Optional.of(FileMode.SYMLINK));
  }

  private static Facts.Row row(String key, Optional<String> before, Optional<String> after) {
    String none = Messages.text("facts.none");
    return new Facts.Row(Messages.text(key), before.orElse(none), after.orElse(none));
  }
}
