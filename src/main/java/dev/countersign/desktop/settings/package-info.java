/** What a person chooses once. */
@NullMarked
package dev.countersign.desktop.settings;

import org.jspecify.annotations.NullMarked;
