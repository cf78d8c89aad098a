package shop.payments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Talks to the card processor. */
public final class PaymentClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private final Processor processor;

  public PaymentClient(Processor processor) {
    this.processor = processor;
  }

  /** The order's id is the idempotency key: a second call charges nothing. */
  public Optional<PaymentId> take(OrderId order, BigDecimal amount) {
    return processor.charge(order.value(), amount, TIMEOUT);
  }
}
