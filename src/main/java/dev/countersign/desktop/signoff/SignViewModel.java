package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Latest;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.TaskRunner;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementKind;
import dev.countersign.policy.Requirement;
import dev.countersign.policy.RequirementKind;
import dev.countersign.review.OpenChange;
import dev.countersign.review.SignOff;
import dev.countersign.review.SignOutcome;
import dev.countersign.review.SignPreview;
import dev.countersign.review.SignRequest;
import dev.countersign.review.StoredStatement;
import dev.countersign.signing.SigningKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** One act of signing, from what is signed to what came of it. To be used on the FX thread. */
final class SignViewModel {
  /** How far it is. */
  sealed interface Phase {
    /** What would be signed is being found out. */
    record Looking() implements Phase {}

    /** The signer reads, writes and decides. */
    record Open() implements Phase {}

    /** The statement is being made. */
    record Signing() implements Phase {}

    /**
     * It may not be signed.
     *
     * @param reasons one sentence each
     */
    record Refused(List<String> reasons) implements Phase {}

    /**
     * Head is another commit by now.
     *
     * @param now where it is
     */
    record Moved(String now) implements Phase {}

    /**
     * It is signed and kept.
     *
     * @param id the statement
     * @param open what is still open afterwards
     */
    record Done(Sha256 id, List<Requirement> open) implements Phase {}
  }

  /** What is known before signing: the preview, and the signer's statements that stand. */
  record Known(SignPreview preview, List<StoredStatement> own) {}

  private record Signed(SignOutcome outcome, List<Requirement> open) {}

  private final OpenChange change;
  private final TaskRunner tasks;
  private final Latest looking;
  private final ObjectProperty<StatementKind> act;
  private final ObjectProperty<SignerChoice> signer;
  private final ReadOnlyObjectWrapper<Optional<Known>> known =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Phase> phase =
      new ReadOnlyObjectWrapper<>(new Phase.Looking());
  private final StringProperty meaning = new SimpleStringProperty("");
  private final StringProperty comment = new SimpleStringProperty("");
  private final ObservableMap<String, String> typed = FXCollections.observableHashMap();
  private final ObjectProperty<Optional<Sha256>> withdraws =
      new SimpleObjectProperty<>(Optional.empty());

  SignViewModel(
      OpenChange change, TaskRunner tasks, StatementKind act, ObjectProperty<SignerChoice> signer) {
    this.change = change;
    this.tasks = tasks;
    this.looking = new Latest(tasks);
    this.act = new SimpleObjectProperty<>(act);
    this.signer = signer;
    this.act.subscribe(kind -> {
      meaning.set(SignOff.defaultMeaning(kind));
      if (phase.get() instanceof Phase.Refused) {
        phase.set(new Phase.Open());
      }
    });
    signer.subscribe(choice -> look());
  }

  OpenChange change() {
    return change;
  }

  ObjectProperty<StatementKind> act() {
    return act;
  }

  StringProperty meaning() {
    return meaning;
  }

  StringProperty comment() {
    return comment;
  }

  /** System id to what was typed as its name. */
  ObservableMap<String, String> typed() {
    return typed;
  }

  /** Which statement a withdrawal takes back. */
  ObjectProperty<Optional<Sha256>> withdraws() {
    return withdraws;
  }

  ReadOnlyObjectProperty<Optional<Known>> known() {
    return known.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** Finds out what would be signed, and what stands in the way of the signer. */
  void look() {
    phase.set(new Phase.Looking());
    Optional<String> person = person();
    looking.run(
        Messages.text("sign.task.look"),
        progress ->
            new Known(
                change.signOff().preview(person, progress),
                change.statements().stream()
                    .filter(s -> person.equals(Optional.of(s.statement().signer().id())))
                    .filter(s -> s.statement().kind() != StatementKind.WITHDRAW)
                    .toList()),
        found -> {
          known.set(Optional.of(found));
          phase.set(new Phase.Open());
        });
  }

  /** What stands in the way of the act that is chosen, beyond what is typed in the panel. */
  List<Requirement> blockers() {
    return known
        .get()
        .map(found ->
            switch (act.get()) {
              case APPROVE ->
                  found.preview().blockers().stream()
                      .filter(r -> r.kind() != RequirementKind.CONFIRMATION)
                      .toList();
              case SUBMIT ->
                  found.preview().decision().requirements().stream()
                      .filter(r -> r.kind() == RequirementKind.RECORD && !r.state().met())
                      .toList();
              default -> List.<Requirement>of();
            })
        .orElse(List.of());
  }

  /** Ids of the systems whose names have to be typed for the act that is chosen. */
  List<String> toConfirm() {
    return act.get() == StatementKind.APPROVE
        ? known.get().map(found -> found.preview().confirm()).orElse(List.of())
        : List.of();
  }

  /** The name somebody has to type for a system. */
  String systemName(String id) {
    return change
        .content()
        .policy()
        .flatMap(policy -> policy.registry().system(id))
        .map(system -> system.name())
        .orElse(id);
  }

  /** True once the name of the system, or its id, was typed. */
  boolean isConfirmed(String system) {
    String text = typed.getOrDefault(system, "").strip();
    return text.equals(systemName(system)) || text.equals(system);
  }

  /** True where nothing is missing but the key. */
  boolean isComplete() {
    return (phase.get() instanceof Phase.Open || phase.get() instanceof Phase.Refused)
        && known.get().isPresent()
        && blockers().isEmpty()
        && !meaning.get().isBlank()
        && toConfirm().stream().allMatch(this::isConfirmed)
        && (act.get() != StatementKind.WITHDRAW || withdraws.get().isPresent());
  }

  /** Signs; {@code onSigned} is called once the statement is kept. */
  void sign(Supplier<SigningKey> key, Runnable onSigned) {
    SignRequest request =
        new SignRequest(
            act.get(),
            meaning.get().strip(),
            Optional.of(comment.get().strip()).filter(text -> !text.isEmpty()),
            act.get() == StatementKind.WITHDRAW ? withdraws.get() : Optional.empty(),
            toConfirm());
    Optional<String> person = person();
    phase.set(new Phase.Signing());
    tasks.run(
        Messages.text("sign.task.sign"),
        progress -> {
          try (SigningKey opened = key.get()) {
            return new Signed(
                change.signOff().sign(request, opened, progress),
                change.decide(person, progress).requirements().stream()
                    .filter(r -> !r.state().met() && !r.kind().ofViewer())
                    .toList());
          }
        },
        result -> {
          switch (result.outcome()) {
            case SignOutcome.Signed signed -> {
              phase.set(new Phase.Done(signed.entry().id(), result.open()));
              onSigned.run();
            }
            case SignOutcome.Refused refused -> phase.set(new Phase.Refused(refused.reasons()));
            case SignOutcome.HeadMoved moved -> phase.set(new Phase.Moved(moved.now().hex()));
          }
        },
        failure -> phase.set(new Phase.Refused(List.of(failure.sentence()))),
        () -> phase.set(new Phase.Open()));
  }

  private Optional<String> person() {
    return Optional.ofNullable(signer.get()).flatMap(SignerChoice::personId);
  }
}
