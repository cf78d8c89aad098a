/**
 * Bytes and lines in, hunks and aligned rows out. Pure; the only user of java-diff-utils.
 *
 * <p>Memory is linear in the input: a comparison that is kept takes at most 20 times the bytes of
 * its two sides, and at most 60 times while it is made. That is for lines of one byte, where a
 * reference is larger than the line; source code takes 3 to 8 times its bytes, and long lines
 * little more than once.
 */
@NullMarked
package dev.countersign.diff;

import org.jspecify.annotations.NullMarked;
