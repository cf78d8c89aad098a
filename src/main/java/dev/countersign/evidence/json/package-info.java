/**
 * JSON as evidence has it: written in one fixed layout, read strictly. Knows nothing of evidence
 * itself.
 */
@NullMarked
package dev.countersign.evidence.json;

import org.jspecify.annotations.NullMarked;
