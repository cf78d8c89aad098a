package dev.countersign.git;

import dev.countersign.model.VisibleText;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Answers a remote's questions: first with what stood in the address, once, then by asking. A
 * question that is a decision (an unknown host, a bad certificate) is always answered with no.
 */
final class AskingCredentials extends CredentialsProvider {
  private final CredentialSource source;
  private Optional<String> user;
  private Optional<String> password;

  AskingCredentials(CredentialSource source, URIish given) {
    this.source = source;
    this.user = Optional.ofNullable(given.getUser());
    this.password = Optional.ofNullable(given.getPass());
  }

  @Override
  public boolean isInteractive() {
    return true;
  }

  @Override
  public boolean supports(CredentialItem... items) {
    return true;
  }

  @Override
  public synchronized boolean get(URIish uri, CredentialItem... items) {
    for (CredentialItem item : items) {
      if (!answer(uri, item)) {
        return false;
      }
    }
    return true;
  }

  private boolean answer(URIish uri, CredentialItem item) {
    return switch (item) {
      case CredentialItem.InformationalMessage message -> true;
      case CredentialItem.Username name -> {
        Optional<String> answer =
            take(user).or(() -> ask(uri, item, CredentialSource.Kind.USER_NAME).map(String::new));
        user = Optional.empty();
        answer.ifPresent(name::setValue);
        yield answer.isPresent();
      }
      case CredentialItem.CharArrayType secret -> {
        Optional<char[]> answer =
            take(password).map(String::toCharArray).or(() -> ask(uri, item, secretKind(uri)));
        password = Optional.empty();
        answer.ifPresent(secret::setValueNoCopy);
        yield answer.isPresent();
      }
      case CredentialItem.StringType text -> {
        Optional<char[]> answer = ask(uri, item, secretKind(uri));
        answer.ifPresent(value -> {
          text.setValue(new String(value));
          Arrays.fill(value, '\0');
        });
        yield answer.isPresent();
      }
      default -> false;
    };
  }

  private static Optional<String> take(Optional<String> given) {
    return given.filter(value -> !value.isEmpty());
  }

  private static CredentialSource.Kind secretKind(URIish uri) {
    String path = uri.getPath();
    boolean keyFile = uri.getHost() == null && path != null;
    return keyFile ? CredentialSource.Kind.PASSPHRASE : CredentialSource.Kind.PASSWORD;
  }

  private Optional<char[]> ask(URIish uri, CredentialItem item, CredentialSource.Kind kind) {
    return source.answer(
        new CredentialSource.Question(
            RemoteUrl.display(uri.toString()), kind, VisibleText.escape(item.getPromptText())));
  }
}
