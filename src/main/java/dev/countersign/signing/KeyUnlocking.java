package dev.countersign.signing;

import dev.countersign.model.BadInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Arrays;
import java.util.Optional;

/** From a key file's container to a key that signs. */
final class KeyUnlocking {
  private static final byte[] PROBE = "countersign".getBytes(StandardCharsets.US_ASCII);

  private static final String PURPOSE = "probe@countersign";

  private KeyUnlocking() {}

  static SigningKey unlock(
      Path file, KeyContainer container, PassphraseSource passphrases, String method) {
    try {
      byte[] clear =
          container.encrypted() ? decrypt(file, container, passphrases) : container.secret();
      Optional<KeySecret> secret;
      try {
        secret = KeySecret.read(clear, container.key().type());
      } finally {
        Arrays.fill(clear, (byte) 0);
      }
      KeySecret inside = secret.orElseThrow(() -> wrong(file, container));
      SigningKey key = new SigningKey(container.key(), inside.comment(), method, inside.pkcs8());
      return requireMatch(key);
    } catch (WireFault e) {
      throw KeyFileText.damaged(file, e);
    }
  }

  private static byte[] decrypt(Path file, KeyContainer container, PassphraseSource passphrases)
      throws WireFault {
    KeyCipher cipher = KeyCipher.of(container.cipher(), KeyFileText.show(file));
    char[] passphrase =
        passphrases
            .passphrase(file)
            .orElseThrow(() ->
                new BadInput(
                    "key.passphrase-needed",
                    "The key "
                        + KeyFileText.show(file)
                        + " is encrypted and no passphrase was given; give its passphrase."));
    try {
      if (passphrase.length == 0) {
        throw wrong(file, container);
      }
      return cipher.decrypt(container.secret(), container.salt(), container.rounds(), passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /** A private half that does not belong to the public half would sign in somebody else's name. */
  private static SigningKey requireMatch(SigningKey key) throws WireFault {
    if (!signsForItself(key)) {
      key.close();
      throw new WireFault("its private part does not belong to its public part");
    }
    return key;
  }

  private static boolean signsForItself(SigningKey key) {
    try {
      byte[] armor = key.trySign(PURPOSE, PROBE).getBytes(StandardCharsets.US_ASCII);
      return SshSignature.verify(armor, PROBE, PURPOSE) instanceof Verification.Valid;
    } catch (GeneralSecurityException | ProviderException | ArithmeticException e) {
      // The JDK throws where the numbers of the private part are nonsense.
      return false;
    }
  }

  private static BadInput wrong(Path file, KeyContainer container) {
    if (!container.encrypted()) {
      return KeyFileText.damaged(file, new WireFault("its private part is damaged"));
    }
    return new BadInput(
        "key.wrong-passphrase",
        "The passphrase for the key " + KeyFileText.show(file) + " is wrong; try again.");
  }
}
