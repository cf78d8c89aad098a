package dev.countersign.desktop.common;

import java.util.Locale;

/**
 * Everything a person can call by key, menu or palette. Menu bar, palette and key help are made
 * from it. An action is enabled where the screen in front has given it a handler; see {@link
 * ActionRegistry}.
 */
public enum Action {
  /** To the first screen. */
  HOME(Group.GO, "Shortcut+Shift+H"),
  /** To the screen before. */
  BACK(Group.GO, "Alt+Left"),
  /** Chooses a repository and a range on this machine. */
  OPEN_REPOSITORY(Group.FILE, "Shortcut+O"),
  /** Clones a repository. */
  CLONE(Group.FILE, "Shortcut+Shift+O"),
  /** Opens an approval bundle. */
  OPEN_BUNDLE(Group.FILE, "Shortcut+B"),
  /** Makes the sample change, or opens it. */
  SAMPLE(Group.FILE, ""),
  /** Exports the approval bundle of the change. */
  EXPORT(Group.FILE, "Shortcut+E"),
  /** Theme, signing key, folders. */
  PREFERENCES(Group.FILE, "Shortcut+Comma"),
  /** Ends the program. */
  QUIT(Group.FILE, "Shortcut+Q"),

  /** The next line. */
  NEXT_LINE(Group.REVIEW, "j"),
  /** The line before. */
  PREVIOUS_LINE(Group.REVIEW, "k"),
  /** The next hunk. */
  NEXT_HUNK(Group.REVIEW, "n"),
  /** The hunk before. */
  PREVIOUS_HUNK(Group.REVIEW, "p"),
  /** The next file. */
  NEXT_FILE(Group.REVIEW, "]"),
  /** The file before. */
  PREVIOUS_FILE(Group.REVIEW, "["),
  /** From a line that moved to where it stands on the other side. */
  OTHER_END(Group.REVIEW, "g"),
  /** Marks the hunk as reviewed, or takes the mark back. */
  MARK_HUNK(Group.REVIEW, "h"),
  /** Marks the file as reviewed and goes to the next one that is not. */
  MARK_FILE(Group.REVIEW, "m"),
  /** The next critical file that is not reviewed. */
  NEXT_CRITICAL(Group.REVIEW, "N"),
  /** Moves the focus to the list of files. */
  FILES(Group.REVIEW, "f"),
  /** Searches in the file. */
  SEARCH(Group.REVIEW, "/"),
  /** Searches in all files of the change. */
  SEARCH_ALL(Group.REVIEW, "Shortcut+Shift+F"),
  /** To the next hit of that search. */
  NEXT_HIT(Group.REVIEW, "F4"),
  /** To the hit before. */
  PREVIOUS_HIT(Group.REVIEW, "Shift+F4"),
  /** Opens the change record. */
  RECORD(Group.REVIEW, "Shortcut+D"),
  /** Opens the sign-off panel. */
  SIGN(Group.REVIEW, "Shortcut+Enter"),
  /** Reads the repository again. */
  RELOAD(Group.REVIEW, "F5"),
  /** Brings in what the remote has now, and reads the repository again. */
  FETCH(Group.REVIEW, "Shift+F5"),

  /** Shows all unchanged lines, or folds them. */
  ALL_CONTEXT(Group.VIEW, "x"),
  /** Shows what stands between the caret and the declaration around it. */
  DECLARATION(Group.VIEW, "d"),
  /** Ignores changes of white space, or shows them. */
  WHITESPACE(Group.VIEW, "w"),
  /** Hides what stands beside the diff, or shows it. */
  SIDE(Group.VIEW, "b"),
  /** Goes on in the next row with lines that are wider than their pane, or not. */
  WRAP(Group.VIEW, "Alt+Z"),
  /** Shows spaces and tabs as signs, or not. */
  SPACES(Group.VIEW, "W"),
  /** Swaps the two sides. */
  SWAP(Group.VIEW, "s"),
  /** Larger text. */
  ZOOM_IN(Group.VIEW, "Shortcut+Equals"),
  /** Smaller text. */
  ZOOM_OUT(Group.VIEW, "Shortcut+Minus"),
  /** Text in its first size. */
  ZOOM_RESET(Group.VIEW, "Shortcut+0"),
  /** From light to dark and back. */
  TOGGLE_THEME(Group.VIEW, "Shortcut+Shift+L"),

  /** Finds any action by its name. */
  PALETTE(Group.HELP, "Shortcut+K"),
  /** Shows all keys. */
  KEYS(Group.HELP, "?"),
  /** Which version this is. */
  ABOUT(Group.HELP, "");

  /** The menu and the paragraph of the key help an action stands in, in order. */
  public enum Group {
    /** What is opened, written and closed. */
    FILE,
    /** Between screens. */
    GO,
    /** On the diff. */
    REVIEW,
    /** How it is shown. */
    VIEW,
    /** Help. */
    HELP;

    /** Its title for people. */
    public String title() {
      return Messages.text("actions.group." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final Group group;
  private final String key;

  Action(Group group, String key) {
    this.group = group;
    this.key = key;
  }

  /** Stable, such as {@code next-hunk}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String label() {
    return Messages.text("action." + id());
  }

  /** Where it stands. */
  public Group group() {
    return group;
  }

  /** The key it has unless somebody changed it. */
  public Key defaultKey() {
    return Key.of(key);
  }
}
