package dev.countersign.desktop.diffview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fife.ui.rsyntaxtextarea.FileTypeUtil;
import org.fife.ui.rsyntaxtextarea.SyntaxConstants;

/** The language of a file, by its name alone. */
final class Languages {
  private static final Map<String, String> MORE =
      Map.of(
          "kts", SyntaxConstants.SYNTAX_STYLE_KOTLIN,
          "mjs", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT,
          "cjs", SyntaxConstants.SYNTAX_STYLE_JAVASCRIPT,
          "tsx", SyntaxConstants.SYNTAX_STYLE_TYPESCRIPT,
          "toml", SyntaxConstants.SYNTAX_STYLE_INI,
          "bzl", SyntaxConstants.SYNTAX_STYLE_PYTHON,
          "tf", SyntaxConstants.SYNTAX_STYLE_RUBY,
          "hcl", SyntaxConstants.SYNTAX_STYLE_RUBY);

  private static final Map<String, List<Pattern>> PATTERNS = patterns();

  private Languages() {}

  /** A content type of RSyntaxTextArea for {@code path}, where there is one. */
  static Optional<String> of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MORE.get(extension))
        .or(() ->
            PATTERNS.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(p -> p.matcher(name).matches()))
                .map(Map.Entry::getKey)
                .filter(language -> !language.equals(SyntaxConstants.SYNTAX_STYLE_NONE))
                .findFirst());
  }

  private static Map<String, List<Pattern>> patterns() {
    Map<String, List<Pattern>> patterns = new java.util.TreeMap<>();
    FileTypeUtil.get()
        .getDefaultContentTypeToFilterMap()
        .forEach((language, filters) ->
            patterns.put(
                language, filters.stream().map(FileTypeUtil::fileFilterToPattern).toList()));
    return patterns;
  }
}
