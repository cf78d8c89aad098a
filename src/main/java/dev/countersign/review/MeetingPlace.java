package dev.countersign.review;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Where one side of each of some files waits for the other, as long as there is room. Safe to use
 * from any thread.
 */
final class MeetingPlace {
  private final AtomicReferenceArray<byte[]> waiting;
  private final AtomicLong room;

  /**
   * For numbered files.
   *
   * @param files how many
   * @param most bytes that wait at a time
   */
  MeetingPlace(int files, long most) {
    waiting = new AtomicReferenceArray<>(files);
    room = new AtomicLong(most);
  }

  /**
   * Takes one of the two sides of a file.
   *
   * @return the other side where it waits; otherwise this one waits, or is forgotten for want of
   *     room, and then the two never meet
   */
  Optional<byte[]> meet(int file, byte[] side) {
    byte[] other = waiting.get(file);
    if (other == null) {
      if (room.addAndGet(-side.length) < 0) {
        room.addAndGet(side.length);
        return Optional.empty();
      }
      other = waiting.compareAndExchange(file, null, side);
      if (other == null) {
        return Optional.empty();
      }
      room.addAndGet(side.length);
    }
    waiting.set(file, null);
    room.addAndGet(other.length);
    return Optional.of(other);
  }
}
