/** The entry point: a command goes to the command line, nothing opens the desktop. */
@NullMarked
package dev.countersign;

import org.jspecify.annotations.NullMarked;
