/** The only user of {@code java.sql}: schema, migrations, journal, drafts, marks, evidence. */
@NullMarked
package dev.countersign.store;

import org.jspecify.annotations.NullMarked;
