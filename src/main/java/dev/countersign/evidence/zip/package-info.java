/**
 * A zip file of one exact profile: sorted names, fixed times, no extras, nothing between the
 * entries. Written byte for byte here, and read by a reader that accepts nothing else.
 */
@NullMarked
package dev.countersign.evidence.zip;

import org.jspecify.annotations.NullMarked;
