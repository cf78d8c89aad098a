package dev.countersign.desktop.workbench;

import dev.countersign.desktop.common.Icons;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.model.Plane;
import dev.countersign.model.VisibleText;
import dev.countersign.policy.BlastRadius;
import dev.countersign.policy.Registry;
import dev.countersign.policy.SystemEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Which systems a change touches, and who depends on them: rings from the inside out, each system
 * in the ring of its distance.
 */
final class BlastRadiusView extends VBox {
  private final Registry registry;
  private final Consumer<String> onSystem;

  /**
   * A picture.
   *
   * @param touched ids of the touched systems
   * @param onSystem called with the id of a touched system that is chosen
   */
  BlastRadiusView(Registry registry, Collection<String> touched, Consumer<String> onSystem) {
    super(Panels.UNIT);
    this.registry = registry;
    this.onSystem = onSystem;
    getStyleClass().add("blast-radius");
    BlastRadius radius = BlastRadius.of(registry, touched);
    if (radius.touched().isEmpty()) {
      getChildren().add(Styles.wrapped(Messages.text("blast.none"), "muted"));
      return;
    }
    ring(
        Messages.text("blast.touched", radius.touched().size()),
        radius.touched().stream().map(id -> system(id, Optional.empty(), 0)).toList());
    int farthest =
        radius.reached().stream().mapToInt(BlastRadius.Reached::distance).max().orElse(0);
    for (int distance = 1; distance <= farthest; distance++) {
      int at = distance;
      List<BlastRadius.Reached> ring =
          radius.reached().stream().filter(reached -> reached.distance() == at).toList();
      getChildren().add(arrow());
      ring(
          Messages.text(at == 1 ? "blast.direct" : "blast.through", ring.size(), at),
          ring.stream()
              .map(reached -> system(reached.systemId(), Optional.of(reached.dependsOn()), at))
              .toList());
    }
    if (farthest == 0) {
      getChildren().add(Styles.wrapped(Messages.text("blast.nobody"), "small", "muted"));
    }
  }

  private void ring(String title, List<Node> systems) {
    VBox ring = Styles.styled(new VBox(Panels.UNIT / 2), "ring");
    ring.getChildren().add(Styles.label(title, "small", "muted"));
    ring.getChildren().addAll(systems);
    getChildren().add(ring);
  }

  private static Node arrow() {
    HBox row = new HBox(Icons.of(Feather.ARROW_DOWN));
    row.setAlignment(Pos.CENTER);
    return row;
  }

  private Node system(String id, Optional<String> dependsOn, int distance) {
    Optional<SystemEntry> entry = registry.system(id);
    Label name =
        Styles.wrapped(VisibleText.escape(entry.map(SystemEntry::name).orElse(id)), "strong");
    HBox badges = new HBox(Panels.UNIT / 2);
    entry.ifPresent(system -> {
      if (system.plane() == Plane.CONTROL) {
        badges.getChildren().add(badge(Messages.text("badge.control"), "badge-control"));
      }
      badges
          .getChildren()
          .add(
              badge(
                  Messages.text("badge.tier", system.tier()),
                  system.tier() == 1 ? "badge-tier1" : "badge-quiet"));
    });
    HBox first = new HBox(Panels.UNIT / 2, name, Panels.spacer(), badges);
    first.setAlignment(Pos.CENTER_LEFT);
    VBox box = Styles.styled(new VBox(2, first), "system-box");
    box.getStyleClass().add(distance == 0 ? "touched" : "reached");
    dependsOn.ifPresent(needed ->
        box.getChildren()
            .add(Styles.wrapped(Messages.text("blast.depends", name(needed)), "small", "muted")));
    List<String> dependents =
        registry.systems().stream()
            .filter(other -> other.dependsOn().contains(id))
            .map(other -> VisibleText.escape(other.name()))
            .toList();
    if (distance == 0 && !dependents.isEmpty()) {
      box.getChildren()
          .add(
              Styles.wrapped(
                  Messages.text("blast.needed", String.join(", ", dependents)), "small", "muted"));
    }
    entry
        .flatMap(SystemEntry::exposure)
        .ifPresent(exposure ->
            box.getChildren()
                .add(
                    Styles.wrapped(
                        Messages.text(
                            "blast.exposure",
                            exposure.perHour(),
                            VisibleText.escape(exposure.unit())),
                        "small",
                        "muted")));
    box.setPadding(new Insets(Panels.UNIT / 2, Panels.UNIT, Panels.UNIT / 2, Panels.UNIT));
    if (distance == 0) {
      box.setOnMouseClicked(event -> onSystem.accept(id));
    }
    return box;
  }

  private String name(String id) {
    return VisibleText.escape(registry.system(id).map(SystemEntry::name).orElse(id));
  }

  private static Label badge(String text, String styleClass) {
    Label badge = Styles.label(text, "badge", styleClass);
    badge.setMinWidth(USE_PREF_SIZE);
    return badge;
  }
}
