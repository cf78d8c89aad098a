/** Thin picocli commands; typed failures become exit codes in one place. */
@NullMarked
package dev.countersign.cli;

import org.jspecify.annotations.NullMarked;
