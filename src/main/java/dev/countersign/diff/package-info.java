/** Bytes and lines in, hunks and aligned rows out. Pure; the only user of java-diff-utils. */
@NullMarked
package dev.countersign.diff;

import org.jspecify.annotations.NullMarked;
