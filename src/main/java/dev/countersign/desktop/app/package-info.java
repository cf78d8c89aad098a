/** The window, its keys and menus, and the place where everything is put together. */
@NullMarked
package dev.countersign.desktop.app;

import org.jspecify.annotations.NullMarked;
