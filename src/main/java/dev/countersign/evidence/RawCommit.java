package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.CommitInfo;
import dev.countersign.model.Identity;
import dev.countersign.model.Oid;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads raw commits without a repository. Identities that are not of Git's form are kept whole as a
 * name, so that nobody is lost.
 */
final class RawCommit {
  private static final Pattern PERSON =
      Pattern.compile("(.*?) ?<([^<>]*)> ?(-?[0-9]{1,18})?( [+-][0-9]{4,})?.*", Pattern.DOTALL);

  private RawCommit() {}

  static CommitInfo parse(Oid id, byte[] bytes) throws Malformed {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = latin.indexOf("\n\n");
    String header = end < 0 ? latin : latin.substring(0, end);
    Charset charset = charset(header);
    String tree = "";
    String author = "";
    String committer = "";
    List<Oid> parents = new ArrayList<>();
    try {
      for (String line : header.split("\n", -1)) {
        if (line.startsWith("tree ") && tree.isEmpty()) {
          tree = line.substring(5);
        } else if (line.startsWith("parent ")) {
          parents.add(new Oid(line.substring(7)));
        } else if (line.startsWith("author ") && author.isEmpty()) {
          author = decode(line.substring(7), charset);
        } else if (line.startsWith("committer ") && committer.isEmpty()) {
          committer = decode(line.substring(10), charset);
        }
      }
      String message = end < 0 ? "" : decode(latin.substring(end + 2), charset);
      return new CommitInfo(
          id,
          new Oid(tree),
          parents,
          identity(author),
          instant(author),
          identity(committer),
          instant(committer),
          message);
    } catch (IllegalArgumentException e) {
      throw new Malformed("is not a Git commit");
    }
  }

  private static Charset charset(String header) {
    for (String line : header.split("\n", -1)) {
      if (line.startsWith("encoding ")) {
        try {
          return Charset.forName(line.substring(9).strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
          return StandardCharsets.UTF_8;
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static String decode(String latin, Charset charset) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), charset);
  }

  private static Identity identity(String line) {
    Matcher matcher = PERSON.matcher(line);
    return matcher.matches()
        ? new Identity(matcher.group(1).strip(), matcher.group(2).strip())
        : new Identity(line, "");
  }

  private static Instant instant(String line) {
    Matcher matcher = PERSON.matcher(line);
    if (!matcher.matches() || matcher.group(3) == null) {
      return Instant.EPOCH;
    }
    try {
      return Instant.ofEpochSecond(Long.parseLong(matcher.group(3)));
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
