package dev.countersign.policy;

import dev.countersign.model.Plane;

/**
 * What files can look like, by their names and folders alone, that makes them more dangerous than
 * ordinary code.
 */
enum LayoutKind {
  INFRASTRUCTURE(
      "infrastructure",
      "Infrastructure code",
      "it makes, changes and destroys what everything else runs on",
      Plane.CONTROL,
      "cloud-service"),
  CLUSTERS(
      "clusters",
      "Helm charts and Kubernetes manifests",
      "it says what runs in the clusters, how much of it and with which rights",
      Plane.CONTROL,
      "cloud-service"),
  HOSTS(
      "hosts",
      "Configuration of hosts",
      "it changes many machines in one run",
      Plane.CONTROL,
      "cloud-service"),
  DELIVERY(
      "delivery",
      "Build pipelines and deployment",
      "it runs with the rights to build, sign and deploy everything",
      Plane.CONTROL,
      "cloud-service"),
  IMAGES(
      "images",
      "Container images",
      "it says what is inside the images that run",
      Plane.CONTROL,
      "cloud-service"),
  ROUTING(
      "routing",
      "Routing and gateways",
      "it decides which traffic reaches what",
      Plane.CONTROL,
      "cloud-service"),
  ACCESS(
      "access",
      "Identity and access",
      "it decides who may do what",
      Plane.CONTROL,
      "cloud-service"),
  MIGRATIONS(
      "migrations",
      "Database migrations",
      "it changes stored data, often past return",
      Plane.DATA,
      "other"),
  BUILD(
      "build",
      "Build files and locked dependencies",
      "it decides which code of others is taken in, and what is built",
      Plane.DATA,
      "other"),
  GUARD(
      "guard",
      "Guards of the repository",
      "it governs who must look at a change and what tools see of it",
      Plane.CONTROL,
      "other");

  private final String id;
  private final String label;
  private final String why;
  private final Plane plane;
  private final String category;

  LayoutKind(String id, String label, String why, Plane plane, String category) {
    this.id = id;
    this.label = label;
    this.why = why;
    this.plane = plane;
    this.category = category;
  }

  /** The id of a system of such files. */
  String id() {
    return id;
  }

  /** What such files are called. */
  String label() {
    return label;
  }

  /** Why they are dangerous, as the end of a sentence. */
  String why() {
    return why;
  }

  Plane plane() {
    return plane;
  }

  String category() {
    return category;
  }
}
