/** What every window shares: colours and fonts. */
@NullMarked
package dev.countersign.desktop.common;

import org.jspecify.annotations.NullMarked;
