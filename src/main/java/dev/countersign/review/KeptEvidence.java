package dev.countersign.review;

import dev.countersign.evidence.BasisCodec;
import dev.countersign.evidence.RecordCodec;
import dev.countersign.evidence.StatementCodec;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.Basis;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.Statement;

/** Reads what this workstation wrote itself: where that is malformed, the store is damaged. */
final class KeptEvidence {
  private KeptEvidence() {}

  static Basis basis(byte[] json) {
    try {
      return BasisCodec.parse(json);
    } catch (Malformed e) {
      throw damaged("basis", e);
    }
  }

  static Statement statement(byte[] json) {
    try {
      return StatementCodec.parse(json);
    } catch (Malformed e) {
      throw damaged("statement", e);
    }
  }

  static ChangeRecord record(byte[] json) {
    try {
      return RecordCodec.parse(json);
    } catch (Malformed e) {
      throw damaged("change record", e);
    }
  }

  private static MachineFailure damaged(String what, Malformed e) {
    return new MachineFailure(
        "store.damaged",
        "A %s in the store is damaged (%s); restore the store from a backup."
            .formatted(what, e.reason()),
        e);
  }
}
