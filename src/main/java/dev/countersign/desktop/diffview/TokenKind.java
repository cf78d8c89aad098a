package dev.countersign.desktop.diffview;

import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** The few kinds of code that get a colour of their own. */
enum TokenKind {
  /** Anything else. */
  PLAIN(0),
  /** Reserved words, tags. */
  KEYWORD(1),
  /** Numbers, booleans, constants. */
  LITERAL(2),
  /** Strings, characters, regular expressions. */
  STRING(3),
  /** Comments. */
  COMMENT(4),
  /** Functions, types, annotations, attributes. */
  NAME(5);

  private static final TokenKind[] ALL = values();

  private final int code;

  TokenKind(int code) {
    this.code = code;
  }

  /** A small number of its own, for arrays. */
  int code() {
    return code;
  }

  /** The kind with this {@link #code()}. */
  static TokenKind ofCode(int code) {
    return ALL[code];
  }

  /** From a type of RSyntaxTextArea. */
  static TokenKind ofType(int type) {
    return switch (type) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          COMMENT;
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_TAG_NAME,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION ->
          KEYWORD;
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.MARKUP_ENTITY_REFERENCE,
          TokenTypes.VARIABLE ->
          LITERAL;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          STRING;
      case TokenTypes.FUNCTION,
          TokenTypes.DATA_TYPE,
          TokenTypes.ANNOTATION,
          TokenTypes.MARKUP_TAG_ATTRIBUTE ->
          NAME;
      default -> PLAIN;
    };
  }
}
