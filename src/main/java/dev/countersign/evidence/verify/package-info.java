/** Judges a bundle step by step against what the auditor trusts, and nothing in the bundle. */
@NullMarked
package dev.countersign.evidence.verify;

import org.jspecify.annotations.NullMarked;
