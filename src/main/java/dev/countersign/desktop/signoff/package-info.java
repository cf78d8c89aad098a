/** Statements about a change: who signs, what blocks, signing, exporting the bundle. */
@NullMarked
package dev.countersign.desktop.signoff;

import org.jspecify.annotations.NullMarked;
