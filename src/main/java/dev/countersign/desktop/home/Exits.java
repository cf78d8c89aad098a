package dev.countersign.desktop.home;

import dev.countersign.review.OpenChange;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where the first screen leads, without knowing those screens.
 *
 * @param change shows an open change and closes it in the end
 * @param bundle shows the approval bundle in a file
 */
public record Exits(Consumer<OpenChange> change, Consumer<Path> bundle) {}
