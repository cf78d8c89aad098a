/** What every window shares: colours, fonts, texts, tasks, actions, navigation. */
@NullMarked
package dev.countersign.desktop.common;

import org.jspecify.annotations.NullMarked;
