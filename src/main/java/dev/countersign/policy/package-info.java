/**
 * Registry, policy, windows, path matching and the evaluator. Pure; reads the bytes it is given.
 */
@NullMarked
package dev.countersign.policy;

import org.jspecify.annotations.NullMarked;
