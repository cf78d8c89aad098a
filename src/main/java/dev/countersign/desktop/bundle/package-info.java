/** The auditor's desk: an approval bundle, checked and shown without a repository. */
@NullMarked
package dev.countersign.desktop.bundle;

import org.jspecify.annotations.NullMarked;
