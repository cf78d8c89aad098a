package shop.checkout;

class CheckoutServiceTest {
  @Test
  void takes_the_payment_for_the_sum_of_all_lines() {
    CheckoutService service = new CheckoutService(payments, orders, everybody());
    service.place(basket("2 x 19.90", "1 x 5.00"));
    assertThat(payments.taken()).isEqualByComparingTo("44.80");
  }

  @Test
  void places_no_order_without_clearance() {
    CheckoutService service = new CheckoutService(payments, orders, nobody());
    assertThatThrownBy(() -> service.place(basket("1 x 9000.00"))).isInstanceOf(OrderRefused.class);
    assertThat(payments.taken()).isZero();
  }
}
