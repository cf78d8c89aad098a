package dev.countersign.signing;

import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Makes Ed25519 keys and their two files. */
final class KeyMaking {
  private static final int RAW = 32;
  private static final int SALT = 16;

  private KeyMaking() {}

  static SigningKey create(Path file, String comment, Optional<char[]> passphrase) {
    if (VisibleText.escape(comment).length() != comment.length() || comment.length() > 200) {
      throw new BadInput(
          "key.comment",
          "The comment of a key has to be one line of at most 200 visible characters; shorten it.");
    }
    if (passphrase.isPresent() && passphrase.get().length == 0) {
      throw new BadInput(
          "key.empty-passphrase", "The passphrase is empty; type one, or choose to have none.");
    }
    Path publicFile = KeyFileText.publicFile(file);
    refuseExisting(file);
    refuseExisting(publicFile);
    KeyPair pair = generate();
    byte[] point = lastBytes(pair.getPublic().getEncoded());
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    try {
      SshPublicKey key =
          SshPublicKey.ofBlob(new WireWriter().string("ssh-ed25519").string(point).bytes());
      byte[] pkcs8 = PrivateKeyDecoder.ed25519(Arrays.copyOf(seed, 2 * RAW));
      SigningKey made = new SigningKey(key, comment, "made-here", pkcs8);
      String text = container(key, point, seed, comment, passphrase).text();
      writeBoth(file, text, publicFile, made.publicKeyLine() + "\n");
      return made;
    } catch (WireFault e) {
      throw new IllegalStateException("a key of ours is well-formed", e);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static KeyContainer container(
      SshPublicKey key, byte[] point, byte[] seed, String comment, Optional<char[]> passphrase) {
    SecureRandom random = new SecureRandom();
    byte[] clear = KeySecret.write(random.nextInt(), point, seed, comment);
    if (passphrase.isEmpty()) {
      return new KeyContainer(KeyContainer.NONE, new byte[0], 0, key, clear);
    }
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] secret = KeyCipher.AES_CTR.encrypt(clear, salt, passphrase.get());
    Arrays.fill(clear, (byte) 0);
    return new KeyContainer(KeyCipher.AES_CTR.id(), salt, KeyCipher.ROUNDS, key, secret);
  }

  private static void writeBoth(Path file, String text, Path publicFile, String publicText) {
    write(file, text, "rw-------");
    try {
      write(publicFile, publicText, "rw-r--r--");
    } catch (BadInput | MachineFailure e) {
      delete(file);
      throw e;
    }
  }

  private static void write(Path file, String text, String mode) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    boolean ours = false;
    try (var channel = Files.newByteChannel(file, options, attributes)) {
      ours = true;
      OutputStream out = Channels.newOutputStream(channel);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      if (ours) {
        delete(file);
      }
      throw new MachineFailure(
          "key.not-written",
          "The key file "
              + KeyFileText.show(file)
              + " cannot be written; check that its folder exists, its permissions and the space"
              + " left.",
          e);
    }
  }

  private static void refuseExisting(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(file);
    }
  }

  private static BadInput exists(Path file) {
    return new BadInput(
        "key.exists",
        KeyFileText.show(file) + " exists already and is not overwritten; choose another name.");
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new MachineFailure(
          "key.not-written",
          "The unfinished key file " + KeyFileText.show(file) + " cannot be removed; remove it.",
          e);
    }
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java 25 has Ed25519", e);
    }
  }

  private static byte[] lastBytes(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
  }
}
