package shop.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Turns a basket into an order. */
public final class CheckoutService {
  private final PaymentClient payments;
  private final OrderStore orders;
  private final Clearance clearance;

  public CheckoutService(PaymentClient payments, OrderStore orders, Clearance clearance) {
    this.payments = payments;
    this.orders = orders;
    this.clearance = clearance;
  }

  /** Places the order and takes the payment, in this order. */
  public OrderId place(Basket basket) {
    BigDecimal total = total(basket.lines());
    OrderId id = orders.create(basket, total);
    if (!clearance.allows(basket.customer(), total)) {
      orders.cancel(id);
      throw new OrderRefused(id);
    }
    Optional<PaymentId> payment = payments.take(id, total);
    if (payment.isEmpty()) {
      orders.cancel(id);
      throw new PaymentRefused(id);
    }
    orders.confirm(id, payment.get());
    return id;
  }

  private static BigDecimal total(List<BasketLine> lines) {
    BigDecimal total = BigDecimal.ZERO;
    for (BasketLine line : lines) {
      total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
    }
    return total.setScale(2, RoundingMode.HALF_EVEN);
  }
}
