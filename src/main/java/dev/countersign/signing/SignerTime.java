package dev.countersign.signing;

import dev.countersign.model.VisibleText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The absolute times of {@code allowed_signers}: {@code YYYYMMDD[HHMM[SS]][Z]}. Stock tools take
 * them as local time without the Z; here they are UTC always, as stock does with {@code TZ=UTC}, so
 * that an answer does not depend on where it is given.
 */
final class SignerTime {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?(?:[Zz]|UTC)?");

  private SignerTime() {}

  static Instant parse(String text) throws WireFault {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw bad(text);
    }
    try {
      return LocalDateTime.of(
              number(matcher, 1),
              number(matcher, 2),
              number(matcher, 3),
              number(matcher, 4),
              number(matcher, 5),
              number(matcher, 6))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw bad(text);
    }
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static WireFault bad(String text) {
    return new WireFault(
        "“" + VisibleText.escape(text) + "” is not a time of the form YYYYMMDD[HHMM[SS]][Z]");
  }
}
