/** What a clone and a fetch show: how far they are, what the other side asks, what came of it. */
@NullMarked
package dev.countersign.desktop.remote;

import org.jspecify.annotations.NullMarked;
