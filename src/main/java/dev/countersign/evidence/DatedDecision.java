package dev.countersign.evidence;

import dev.countersign.policy.Decision;
import java.time.Instant;

/**
 * A decision with the instant at which it was judged.
 *
 * @param at at which age and windows were judged; whole seconds
 * @param decision what is asked and how it stands
 */
public record DatedDecision(Instant at, Decision decision) {}
