package shop.checkout;

class CheckoutServiceTest {
  @Test
  void takes_the_payment_for_the_sum_of_all_lines() {
    CheckoutService service = new CheckoutService(payments, orders);
    service.place(basket("2 x 19.90", "1 x 5.00"));
    assertThat(payments.taken()).isEqualByComparingTo("44.80");
  }
}
