package dev.countersign.signing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text around an SSHSIG: two marker lines and Base64 in lines of 70, each with a newline. */
final class Armor {
  /** Far above what the largest RSA key needs. */
  static final int MAX_BYTES = 32 * 1024;

  private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
  private static final String END = "-----END SSH SIGNATURE-----\n";
  private static final int WIDTH = 70;

  private Armor() {}

  static String encode(byte[] blob) {
    String base64 = StrictBase64.encode(blob);
    StringBuilder out = new StringBuilder(BEGIN);
    for (int i = 0; i < base64.length(); i += WIDTH) {
      out.append(base64, i, Math.min(i + WIDTH, base64.length())).append('\n');
    }
    return out.append(END).toString();
  }

  static byte[] decode(byte[] armor) throws WireFault {
    if (armor.length > MAX_BYTES) {
      throw new WireFault("it is longer than " + MAX_BYTES + " bytes");
    }
    String text = new String(armor, StandardCharsets.ISO_8859_1);
    if (!text.startsWith(BEGIN)
        || !text.endsWith(END)
        || text.length() < BEGIN.length() + END.length()) {
      throw new WireFault("its first or last line is missing");
    }
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    byte[] blob = StrictBase64.decode(body.replace("\n", ""));
    if (!Arrays.equals(encode(blob).getBytes(StandardCharsets.ISO_8859_1), armor)) {
      throw new WireFault("its text is not wrapped as every writer wraps it");
    }
    return blob;
  }
}
