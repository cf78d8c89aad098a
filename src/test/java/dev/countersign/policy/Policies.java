package dev.countersign.policy;

import dev.countersign.model.Oid;
import dev.countersign.model.PolicyRef;
import dev.countersign.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A small shop with its policy, as text and as read. */
final class Policies {
  static final String SYSTEMS =
      """
      schema: 1
      systems:
        - id: checkout
          name: Checkout
          tier: 1
          plane: data
          category: order-processing
          owners: [team-checkout]
          rollup: [retail, stores]
          paths: ["/services/checkout/**", "!/services/checkout/docs/**"]
          dependsOn: [payments]
          exposure: { unit: orders, perHour: 250000 }
        - id: payments
          name: Payments
          tier: 2
          plane: data
          category: payment
          owners: [team-payments]
          paths: [/services/payments/**]
        - id: routing
          name: Routing
          tier: 3
          plane: control
          category: cloud-service
          owners: [sre]
          paths: [/routing/**]
          dependsOn: [payments]
        - id: web
          name: Web shop
          tier: 4
          plane: data
          owners: [nina]
          paths: [/web/**]
          dependsOn: [checkout]
      """;

  private static final String PEOPLE =
      """
      schema: 1
      repository: https://git.example.org/retail/shop
      people:
        - { id: eve, kind: human, name: Eve Engineer, emails: [eve@example.org], keys: ["%s"], groups: [team-checkout] }
        - { id: ann, kind: human, name: Ann Lee, emails: [ann@example.org], keys: ["%s"], groups: [sre, team-checkout] }
        - { id: bob, kind: human, name: Bob Ray, emails: [bob@example.org, bob@home.example], keys: ["%s", "%s"], groups: [sre] }
        - { id: cyd, kind: human, name: Cyd Moe, emails: [cyd@example.org], keys: ["%s"], groups: [team-checkout, team-payments] }
        - { id: nina, kind: human, name: Nina Ito, emails: [nina@example.org], keys: ["%s"], groups: [incident-commanders] }
        - { id: queue, kind: service, name: Merge Queue, emails: [queue@example.org], keys: ["%s"] }
        - { id: codo, kind: agent, name: Codo, emails: [codo@example.org], keys: ["%s"] }
      """
          .formatted(
              key("eve"),
              key("ann"),
              key("bob"),
              key("bob2"),
              key("cyd"),
              key("nina"),
              key("queue"),
              key("codo"));

  private Policies() {}

  /** The fingerprint of somebody's key. */
  static String key(String person) {
    return "SHA256:" + (person + "A".repeat(43)).substring(0, 43);
  }

  /** A policy with these rules and whatever follows them. */
  static String policy(String rulesAndRest) {
    return PEOPLE + rulesAndRest;
  }

  static PolicyInForce load(String rulesAndRest) {
    return load(policy(rulesAndRest), SYSTEMS);
  }

  static PolicyInForce load(String policy, String systems) {
    return PolicyInForce.load(file("policy.yaml", policy), file("systems.yaml", systems));
  }

  static PolicyFile file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static PolicyFile file(String name, byte[] bytes) {
    return new PolicyFile(
        name,
        bytes,
        new PolicyRef(
            "outside",
            ".countersign/" + name,
            Sha256.of(bytes),
            new Oid("0".repeat(40)),
            Optional.empty(),
            Optional.empty()));
  }
}
