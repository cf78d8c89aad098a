/**
 * Use cases: open a change, record, mark, sign, export. What desktop and command line both call.
 */
@NullMarked
package dev.countersign.review;

import org.jspecify.annotations.NullMarked;
