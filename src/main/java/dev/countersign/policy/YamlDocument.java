package dev.countersign.policy;

import dev.countersign.model.BadInput;
import dev.countersign.policy.YamlNode.At;
import dev.countersign.policy.YamlNode.Entry;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads strict YAML 1.2 from a stranger: one document, UTF-8, no anchors, aliases, tags or
 * directives, no key twice, bounded in size and depth.
 */
final class YamlDocument {
  /** The longest file that is read, in bytes. */
  static final int LARGEST = 1 << 20;

  private static final int DEEPEST = 16;
  private static final At START = new At(1, 1);
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");

  private final YamlSource source;
  private final Iterator<Event> events;

  private YamlDocument(YamlSource source, Iterator<Event> events) {
    this.source = source;
    this.events = events;
  }

  /**
   * Reads a document.
   *
   * @throws BadInput where it is not strict YAML within the bounds
   */
  static YamlNode read(YamlSource source, byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw source.error(START, "the file is larger than 1 MiB; split or shorten it.");
    }
    String text = decode(source, bytes);
    if (text.startsWith("\ufeff")) {
      throw source.error(START, "the file starts with a byte order mark; save it without one.");
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setParseComments(false)
            .setCodePointLimit(LARGEST)
            .build();
    try {
      return new YamlDocument(source, new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException e) {
      At at = e.getProblemMark().or(e::getContextMark).map(YamlDocument::at).orElse(START);
      throw source.error(
          at, "this is not valid YAML (" + Shown.text(e.getProblem()) + "); mend it there.");
    } catch (ReaderException e) {
      throw source.error(
          atIndex(text, e.getPosition()),
          "the character U+"
              + String.format("%04X", e.getCodePoint())
              + " is not allowed in YAML; take it out.");
    } catch (YamlEngineException e) {
      throw source.error(
          START,
          "this is not valid YAML (" + Shown.text(String.valueOf(e.getMessage())) + "); mend it.");
    }
  }

  private YamlNode document() {
    events.next();
    Event start = events.next();
    if (!(start instanceof DocumentStartEvent document)) {
      throw source.error(START, "the file is empty; begin it with schema: 1.");
    }
    if (document.getSpecVersion().isPresent() || !document.getTags().isEmpty()) {
      throw source.error(at(start), "directives are not allowed; take the line with % out.");
    }
    YamlNode root = node(events.next(), 1);
    events.next();
    Event after = events.next();
    if (after instanceof DocumentStartEvent) {
      throw source.error(at(after), "a second document begins here; keep one in the file.");
    }
    return root;
  }

  private YamlNode node(Event event, int depth) {
    At at = at(event);
    if (depth > DEEPEST) {
      throw source.error(at, "this is nested too deeply; no key goes that deep.");
    }
    if (event instanceof AliasEvent) {
      throw source.error(at, "aliases are not allowed; write the value out.");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw source.error(at, "anchors are not allowed; write the value out where it is needed.");
    }
    if (tag(event).isPresent()) {
      throw source.error(at, "tags are not allowed; take the one with ! out.");
    }
    return switch (event) {
      case ScalarEvent scalar -> new YamlNode.Scalar(scalar.getValue(), kind(scalar), at);
      case MappingStartEvent start -> mapping(at, depth);
      default -> sequence(at, depth);
    };
  }

  private YamlNode sequence(At at, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
      items.add(node(event, depth + 1));
    }
    return new YamlNode.Sequence(items, at);
  }

  private YamlNode mapping(At at, int depth) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
      if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
        throw source.error(at(event), "a key must be a single word; write it as text.");
      }
      Entry entry = new Entry(key.at(), node(events.next(), depth + 1));
      if (entries.putIfAbsent(key.text(), entry) != null) {
        throw source.error(
            key.at(), "the key " + Shown.text(key.text()) + " stands here twice; keep one.");
      }
    }
    return new YamlNode.Mapping(Collections.unmodifiableMap(entries), at);
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent start -> start.getTag();
      default -> Optional.empty();
    };
  }

  private static YamlNode.Kind kind(ScalarEvent scalar) {
    if (!scalar.isPlain()) {
      return YamlNode.Kind.TEXT;
    }
    String text = scalar.getValue();
    if (NOTHING.matcher(text).matches()) {
      return YamlNode.Kind.NOTHING;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return YamlNode.Kind.BOOLEAN;
    }
    if (INTEGER.matcher(text).matches()) {
      return YamlNode.Kind.INTEGER;
    }
    return NUMBER.matcher(text).matches() ? YamlNode.Kind.NUMBER : YamlNode.Kind.TEXT;
  }

  private static String decode(YamlSource source, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw source.error(
          atIndex(text, text.codePointCount(0, text.length())),
          "the bytes here are not UTF-8; save the file as UTF-8.");
    }
    return text;
  }

  private static At at(Event event) {
    return event.getStartMark().map(YamlDocument::at).orElse(START);
  }

  private static At at(Mark mark) {
    return new At(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place of the code point with this index. */
  private static At atIndex(String text, int index) {
    int line = 1;
    int column = 1;
    int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
    for (int i = 0; i < end; i += Character.charCount(text.codePointAt(i))) {
      boolean newline = text.charAt(i) == '\n';
      line += newline ? 1 : 0;
      column = newline ? 1 : column + 1;
    }
    return new At(line, column);
  }
}
