package dev.countersign.cli;

import dev.countersign.git.Fetched;
import dev.countersign.git.RefMove;
import dev.countersign.model.Oid;
import dev.countersign.model.VisibleText;
import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fetch brought, for people and for programs. */
final class FetchReport {
  private FetchReport() {}

  static void print(PrintStream out, Fetched fetched) {
    out.printf("Fetched %s from %s.%n", VisibleText.escape(fetched.remote()), fetched.url());
    fetched
        .moves()
        .forEach(move -> out.printf("  %s %s%n", VisibleText.escape(move.shortName()), what(move)));
    if (fetched.moves().isEmpty()) {
      out.println("There is nothing new.");
    }
  }

  private static String what(RefMove move) {
    String after = move.after().abbreviated();
    String from = move.before().map(Oid::abbreviated).orElse("nothing");
    return switch (move.kind()) {
      case CREATED -> after + " (new)";
      case MOVED -> from + ".." + after;
      case FORCED -> from + "..." + after + " (rewritten)";
      case KEPT ->
          move.before().map(before -> "stays at " + before.abbreviated()).orElse("is not made")
              + ": a lock or another name is in the way of "
              + after;
    };
  }

  static ObjectNode json(Fetched fetched) {
    ArrayNode refs = JsonOut.array();
    for (RefMove move : fetched.moves()) {
      ObjectNode ref =
          refs.addObject()
              .put("ref", move.ref())
              .put("result", move.kind().name().toLowerCase(Locale.ROOT));
      move.before().ifPresent(before -> ref.put("old", before.hex()));
      ref.put("new", move.after().hex());
    }
    return JsonOut.object()
        .put("remote", fetched.remote())
        .put("url", fetched.url())
        .set("refs", refs);
  }
}
