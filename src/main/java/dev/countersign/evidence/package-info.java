/** Basis, statements, manifest, bundle writer, strict reader and verifier. */
@NullMarked
package dev.countersign.evidence;

import org.jspecify.annotations.NullMarked;
