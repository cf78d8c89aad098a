package shop.payments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Talks to the card processor. */
public final class PaymentClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private final Processor processor;

  public PaymentClient(Processor processor) {
    this.processor = processor;
  }

  public Optional<PaymentId> take(OrderId order, BigDecimal amount) {
    return processor.charge(order.value(), amount, TIMEOUT);
  }
}
