/**
 * A change under review: its files in one order, their diffs, what is required and who said what.
 */
@NullMarked
package dev.countersign.desktop.workbench;

import org.jspecify.annotations.NullMarked;
