package dev.countersign.evidence;

import dev.countersign.model.ChangeRecord;
import java.util.List;
import java.util.Map;

/** The documentation of the sample change, complete for a system below Tier 1. */
public final class SampleRecord {
  private SampleRecord() {}

  /** The record. */
  public static ChangeRecord complete() {
    return ChangeRecord.blank(ChangeRecord.CODE_CHANGE)
        .with("reason", "text", "Customers with large orders have to check out twice.")
        .with("description", "text", "Raises the limit of the cart from 10 to 20.\nNew logo.")
        .withRows(
            "authors", List.of(Map.of("name", "Enid Engineer", "email", "engineer-1@example.org")))
        .with("agentRequester", "text", "none")
        .withRows("systems", List.of(Map.of("id", "storefront", "tier", "2", "plane", "data")))
        .with("customerImpact", "text", "Larger carts. If it fails, the cart cannot be opened.")
        .with("securityImpact", "text", "none: no permission changes")
        .withRows("validation", List.of(Map.of("test", "CartTest", "result", "12 passed")))
        .with("rollback", "mechanism", "Revert the commits and deploy the storefront.")
        .with("rollback", "rehearsed", "yes")
        .with("rollback", "duration", "5 minutes")
        .with("rollback", "pointOfNoReturn", "none")
        .with("monitoring", "success", "Share of second check-outs falls below 1 %.")
        .with("monitoring", "abort", "More than 0.1 % of carts fail to open.")
        .with("monitoring", "watcher", "Enid Engineer, for one hour")
        .with("aiUse", "use", "none")
        .with("aiUse", "readInFull", "yes")
        .withRows(
            "sources", List.of(Map.of("document", "Storefront run book", "date", "2026-10-30")));
  }
}
