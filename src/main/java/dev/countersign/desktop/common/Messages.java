package dev.countersign.desktop.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the desktop, from {@code dev/countersign/messages.properties}. Keys begin with the
 * view they belong to, such as {@code home.title}.
 */
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.countersign.messages", Locale.ROOT);

  private static final Map<String, MessageFormat> FORMATS = new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * The text under {@code key}, exactly as it stands.
   *
   * @throws java.util.MissingResourceException where there is none
   */
  public static String text(String key) {
    return BUNDLE.getString(key);
  }

  /**
   * The text under {@code key} with {@code {0}}, {@code {1}}, … replaced; numbers with grouping. An
   * apostrophe in such a text is written twice.
   */
  public static String text(String key, Object... arguments) {
    MessageFormat known =
        FORMATS.computeIfAbsent(key, it -> new MessageFormat(BUNDLE.getString(it), Locale.UK));
    // Reading a format takes longer than using it, and only a copy is safe beside other threads.
    return ((MessageFormat) known.clone()).format(arguments);
  }
}
