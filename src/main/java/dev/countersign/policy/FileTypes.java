package dev.countersign.policy;

import java.util.Locale;
import java.util.Set;

/** What the ending of a file's name says of it. */
final class FileTypes {
  private static final Set<String> SOURCE =
      Set.of(
          "java",
          "kt",
          "kts",
          "scala",
          "groovy",
          "go",
          "c",
          "h",
          "cc",
          "cpp",
          "cxx",
          "hpp",
          "rs",
          "py",
          "rb",
          "js",
          "mjs",
          "ts",
          "tsx",
          "jsx",
          "vue",
          "cs",
          "fs",
          "vb",
          "php",
          "swift",
          "m",
          "mm",
          "sh",
          "bash",
          "perl",
          "pl",
          "pm",
          "ex",
          "exs",
          "erl",
          "hs",
          "ml",
          "clj",
          "lua",
          "r",
          "jl",
          "dart",
          "sql",
          "proto",
          "thrift",
          "graphql",
          "tcl",
          "zig",
          "nix",
          "rego",
          "sentinel");
  private static final Set<String> DATA =
      Set.of(
          "yaml",
          "yml",
          "json",
          "toml",
          "xml",
          "conf",
          "cfg",
          "ini",
          "properties",
          "tpl",
          "tmpl",
          "jsonnet",
          "libsonnet",
          "cue",
          "hcl",
          "env",
          "j2");

  private static final Set<String> SCRIPT =
      Set.of("sh", "bash", "ps1", "bat", "cmd", "py", "groovy", "pl", "mk");

  private FileTypes() {}

  /** True for program text. */
  static boolean source(String path) {
    return SOURCE.contains(ending(path));
  }

  /** True for scripts such as pipelines run, and for what has no ending. */
  static boolean script(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return SCRIPT.contains(ending(path)) || name.indexOf('.') < 0;
  }

  /** True for settings and templates that programs read. */
  static boolean settings(String path) {
    return DATA.contains(ending(path));
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
