package dev.countersign.desktop.bundle;

import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.Styles;
import dev.countersign.desktop.signoff.StatementList;
import dev.countersign.evidence.verify.VerificationReport;
import dev.countersign.evidence.verify.VerifiedStatement;
import dev.countersign.model.Sha256;
import dev.countersign.model.StatementEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** Who signed, with which meaning, when as claimed, and what the signature is worth. */
final class SignersPane extends VBox {
  private final StatementList statements = new StatementList();

  SignersPane() {
    super(Panels.UNIT);
    getChildren().addAll(Styles.wrapped(Messages.text("bundle.signers.hint"), "muted"), statements);
  }

  void show(VerificationReport report) {
    Map<Sha256, VerifiedStatement> verified = new HashMap<>();
    report.statements().forEach(statement -> verified.put(statement.id(), statement));
    statements.show(
        report.statements().stream()
            .map(statement -> new StatementEntry(statement.id(), statement.statement()))
            .toList(),
        entry -> fault(Optional.ofNullable(verified.get(entry.id()))));
  }

  private static Optional<String> fault(Optional<VerifiedStatement> statement) {
    return statement
        .filter(known -> known.standing() != VerifiedStatement.Standing.TRUSTED || !known.current())
        .map(known ->
            known.current() ? known.reason() : Messages.text("bundle.earlier", known.reason()));
  }
}
