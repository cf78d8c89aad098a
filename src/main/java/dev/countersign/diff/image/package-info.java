/** What an image says of itself before anything decodes it. Bytes in, no pixels out; pure. */
@NullMarked
package dev.countersign.diff.image;

import org.jspecify.annotations.NullMarked;
