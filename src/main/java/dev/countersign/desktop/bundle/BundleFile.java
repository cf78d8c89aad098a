package dev.countersign.desktop.bundle;

import dev.countersign.diff.PatchedFile;
import dev.countersign.policy.Classification;
import java.util.Optional;

/**
 * One file of the change in a bundle.
 *
 * @param classification what it is under the policy of the bundle
 * @param patch its section of the diff
 */
record BundleFile(Classification classification, Optional<PatchedFile> patch) {}
