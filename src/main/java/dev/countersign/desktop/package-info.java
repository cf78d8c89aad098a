/** The JavaFX desktop. The only room that knows JavaFX. */
@NullMarked
package dev.countersign.desktop;

import org.jspecify.annotations.NullMarked;
