/** The only user of JGit: clone, fetch, change sets, blobs, history. Repositories are hostile. */
@NullMarked
package dev.countersign.git;

import org.jspecify.annotations.NullMarked;
