/** The first screen: what waits, and every way to open a change. */
@NullMarked
package dev.countersign.desktop.home;

import org.jspecify.annotations.NullMarked;
