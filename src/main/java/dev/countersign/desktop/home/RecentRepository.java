package dev.countersign.desktop.home;

import java.nio.file.Path;

/**
 * A repository that was opened before.
 *
 * @param name what people call it, safe to show
 * @param folder where it is
 */
public record RecentRepository(String name, Path folder) {}
