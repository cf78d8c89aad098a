package dev.countersign.review;

import dev.countersign.evidence.RecordCodec;
import dev.countersign.evidence.json.Malformed;
import dev.countersign.model.BadInput;
import dev.countersign.model.ChangeId;
import dev.countersign.model.ChangeRecord;
import dev.countersign.model.RecordSection;
import dev.countersign.policy.MissingField;
import dev.countersign.policy.RecordCompleteness;
import dev.countersign.policy.RequiredSection;
import dev.countersign.policy.RequiredSections;
import dev.countersign.store.Drafts;
import dev.countersign.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * The change record while the engineer writes it: a draft that is kept at every pause, and what is
 * still missing in it. Safe to use from any thread; keeping a draft waits for the disk.
 */
public final class RecordDesk {
  private final Store store;
  private final ChangeId change;
  private final ReviewRange content;
  private final Clock clock;

  RecordDesk(Store store, ChangeId change, ReviewRange content, Clock clock) {
    this.store = store;
    this.change = change;
    this.content = content;
    this.clock = clock;
  }

  /** The draft as it was last kept, or a new one filled in from commits and registry. */
  public ChangeRecord draft() {
    return store
        .drafts()
        .get(change, Drafts.RECORD)
        .map(draft -> KeptEvidence.record(draft.text().getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> RecordFill.fill(ChangeRecord.blank(ChangeRecord.CODE_CHANGE), content));
  }

  /** Keeps a draft. */
  public void save(ChangeRecord record) {
    store.drafts().put(change, Drafts.RECORD, new String(toJson(record), StandardCharsets.UTF_8));
  }

  /** The sections this change needs, each with the rules that ask for it. */
  public List<RequiredSection> required() {
    return RequiredSections.of(
        content.policy(),
        content.files().stream().map(ReviewFile::classification).toList(),
        clock.instant());
  }

  /** What is still missing, in the order of the form. */
  public List<MissingField> missing(ChangeRecord record) {
    List<RecordSection> sections = required().stream().map(RequiredSection::section).toList();
    return RecordCompleteness.missing(record, sections);
  }

  /** The bytes of {@code record/change.json}. */
  public static byte[] toJson(ChangeRecord record) {
    return RecordCodec.write(record);
  }

  /**
   * Reads such bytes.
   *
   * @throws dev.countersign.model.BadInput where they are malformed, with the place
   */
  public static ChangeRecord fromJson(byte[] json) {
    try {
      return RecordCodec.parse(json);
    } catch (Malformed e) {
      throw new BadInput(
          "record.malformed",
          "The change record cannot be read: " + e.reason() + "; correct it.",
          e);
    }
  }
}
