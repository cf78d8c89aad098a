/** SSHSIG signatures, keys and {@code allowed_signers}. */
@NullMarked
package dev.countersign.signing;

import org.jspecify.annotations.NullMarked;
