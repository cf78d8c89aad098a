/**
 * The words of the field as records, sealed results and ids. Depends on {@code java.*} only and
 * does no I/O.
 */
@NullMarked
package dev.countersign.model;

import org.jspecify.annotations.NullMarked;
