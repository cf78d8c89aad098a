package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sides meet where there is room to wait, and room comes back. */
class MeetingPlaceTest {
  private final MeetingPlace place = new MeetingPlace(3, 10);
  private final byte[] six = new byte[6];
  private final byte[] large = new byte[100];

  @Test
  void the_second_side_gets_the_first() {
    assertThat(place.meet(0, six)).isEmpty();
    assertThat(place.meet(0, large)).containsSame(six);
  }

  @Test
  void a_side_without_room_is_forgotten_and_others_still_meet() {
    assertThat(place.meet(0, six)).isEmpty();
    assertThat(place.meet(1, six)).isEmpty();
    assertThat(place.meet(2, large)).isEmpty();
    assertThat(place.meet(0, six)).containsSame(six);
    assertThat(place.meet(1, six)).isEmpty();
    assertThat(place.meet(1, large)).containsSame(six);
  }
}
