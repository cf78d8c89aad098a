package dev.countersign.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises tests and generated files by where they lie and what they are called. */
final class FileConventions {
  private static final Set<String> TEST_FOLDERS =
      Set.of("test", "tests", "__tests__", "spec", "specs", "testdata", "testing", "e2e");
  private static final List<String> TEST_ENDINGS =
      List.of(
          "_test.go",
          "_test.py",
          "_test.rb",
          "_spec.rb",
          "_test.cc",
          "_test.cpp",
          "_test.rs",
          "_test.exs",
          "_test.dart",
          ".test.js",
          ".test.jsx",
          ".test.ts",
          ".test.tsx",
          ".spec.js",
          ".spec.jsx",
          ".spec.ts",
          ".spec.tsx",
          "test.java",
          "tests.java",
          "testcase.java",
          "test.kt",
          "tests.kt",
          "test.scala",
          "spec.scala",
          "test.groovy",
          "spec.groovy",
          "test.cs",
          "tests.cs",
          "test.php");
  private static final Set<String> GENERATED_FOLDERS =
      Set.of(
          "vendor", "node_modules", "third_party", "generated", "__generated__", "__snapshots__");
  private static final Set<String> GENERATED_NAMES =
      Set.of(
          "package-lock.json",
          "npm-shrinkwrap.json",
          "yarn.lock",
          "pnpm-lock.yaml",
          "go.sum",
          "cargo.lock",
          "gemfile.lock",
          "composer.lock",
          "poetry.lock",
          "gradle.lockfile",
          "packages.lock.json");
  private static final List<String> GENERATED_ENDINGS =
      List.of(
          ".lock",
          ".lockfile",
          ".min.js",
          ".min.css",
          ".js.map",
          ".css.map",
          ".pb.go",
          ".pb.cc",
          ".pb.h",
          "_pb2.py",
          "_pb2_grpc.py",
          "_pb.js",
          "_pb.ts",
          ".g.dart",
          ".freezed.dart",
          ".designer.cs",
          ".g.cs",
          ".snap");

  private FileConventions() {}

  static boolean isTest(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    String name = name(folded);
    return inFolder(folded, TEST_FOLDERS)
        || (name.startsWith("test_") && name.endsWith(".py"))
        || name.equals("conftest.py")
        || TEST_ENDINGS.stream().anyMatch(name::endsWith);
  }

  static boolean isGenerated(String path) {
    String folded = path.toLowerCase(Locale.ROOT);
    String name = name(folded);
    return inFolder(folded, GENERATED_FOLDERS)
        || GENERATED_NAMES.contains(name)
        || GENERATED_ENDINGS.stream().anyMatch(name::endsWith);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean inFolder(String path, Set<String> folders) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
      if (folders.contains(path.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
