/** The change record: a form that is complete as you type, its preview and its summary. */
@NullMarked
package dev.countersign.desktop.record;

import org.jspecify.annotations.NullMarked;
