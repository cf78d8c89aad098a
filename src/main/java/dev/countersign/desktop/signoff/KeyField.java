package dev.countersign.desktop.signoff;

import dev.countersign.desktop.common.Desktop;
import dev.countersign.desktop.common.KeyRing;
import dev.countersign.desktop.common.Messages;
import dev.countersign.desktop.common.Panels;
import dev.countersign.desktop.common.RingKey;
import dev.countersign.desktop.common.Styles;
import dev.countersign.policy.PolicyInForce;
import dev.countersign.signing.KeyFiles;
import dev.countersign.signing.PassphraseSource;
import dev.countersign.signing.SigningKey;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Chooses the key that signs, and asks for its passphrase where it has one. */
final class KeyField extends VBox {
  private final Desktop desktop;
  private final Optional<PolicyInForce> policy;
  private final SignerBox box = new SignerBox();
  private final PasswordField passphrase = new PasswordField();
  private final VBox passphraseField =
      Panels.field(Messages.text("sign.key.passphrase"), passphrase);
  private final Label detail = Styles.wrapped("", "small", "muted");

  KeyField(Desktop desktop, Optional<PolicyInForce> policy, SignerChoice chosen) {
    super(Panels.UNIT);
    this.desktop = desktop;
    this.policy = policy;
    box.setId("sign-key");
    box.setMaxWidth(Double.MAX_VALUE);
    box.getItems().setAll(SignerChoice.of(desktop.keys().keys(), policy));
    passphrase.setId("sign-passphrase");
    Button other = new Button(Messages.text("sign.key.other"));
    other.setId("sign-key-other");
    other.setOnAction(event -> chooseOther());
    other.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(Panels.UNIT, box, other);
    HBox.setHgrow(box, Priority.ALWAYS);
    getChildren()
        .addAll(Panels.field(Messages.text("sign.key.title"), row), detail, passphraseField);
    signer().subscribe(this::show);
    signer().set(chosen);
  }

  ObjectProperty<SignerChoice> signer() {
    return box.valueProperty();
  }

  /** True where a key is chosen and no passphrase is missing. */
  boolean isReady() {
    Optional<RingKey> key = key();
    return key.isPresent() && (!key.get().needsPassphrase() || passphrase.getLength() > 0);
  }

  PasswordField passphrase() {
    return passphrase;
  }

  /**
   * Opens the key; to be called away from the FX thread. The passphrase is taken over now and
   * forgotten here.
   */
  Supplier<SigningKey> opener() {
    RingKey key = key().orElseThrow();
    char[] typed = new char[passphrase.getLength()];
    passphrase.getCharacters().toString().getChars(0, typed.length, typed, 0);
    passphrase.clear();
    PassphraseSource source = file -> Optional.of(typed);
    return () ->
        key.madeHere()
            ? KeyFiles.loadMadeHere(key.file(), source)
            : KeyFiles.load(key.file(), source);
  }

  private Optional<RingKey> key() {
    return Optional.ofNullable(signer().get()).flatMap(SignerChoice::key);
  }

  private void show(SignerChoice choice) {
    Optional<RingKey> key = key();
    detail.setText(
        key.map(known -> choice.detail() + " · " + known.fingerprint())
            .orElseGet(() -> Messages.text("sign.key.none")));
    Styles.show(passphraseField, key.filter(RingKey::needsPassphrase).isPresent());
    passphrase.clear();
  }

  private void chooseOther() {
    desktop
        .choosers()
        .file(Messages.text("sign.key.choose"))
        .ifPresent(file ->
            desktop
                .tasks()
                .run(
                    Messages.text("sign.key.reading"),
                    progress -> KeyRing.read(file, false),
                    key -> {
                      desktop.keys().add(key);
                      box.getItems().setAll(SignerChoice.of(desktop.keys().keys(), policy));
                      signer().set(SignerChoice.of(key, policy));
                    }));
  }
}
