/** Two sides of one file beside each other, read-only, with fills set directly for speed. */
@NullMarked
package dev.countersign.desktop.diffview;

import org.jspecify.annotations.NullMarked;
