package dev.countersign.review;

import dev.countersign.evidence.EvidenceContents;
import dev.countersign.evidence.verify.VerificationReport;
import java.util.Optional;

/**
 * A bundle that an auditor opened.
 *
 * @param contents what is in it; empty where its files are not sound
 * @param report what checking it gave
 */
public record BundleInspection(Optional<EvidenceContents> contents, VerificationReport report) {}
