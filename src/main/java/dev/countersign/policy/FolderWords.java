package dev.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the name of a folder says of the files in it. */
final class FolderWords {
  private static final Set<String> CLUSTERS =
      Set.of("k8s", "kubernetes", "manifests", "kustomize", "helm", "charts", "argocd", "fluxcd");
  private static final Set<String> HOSTS =
      Set.of("ansible", "playbooks", "puppet", "chef", "cookbooks", "saltstack");
  private static final Set<String> INFRASTRUCTURE =
      Set.of("terraform", "cloudformation", "pulumi", "terragrunt", "infra", "infrastructure");
  private static final Set<String> DELIVERY =
      Set.of("ci", "prow", "jenkins", "deploy", "deployment", "deployments", "release");
  private static final Set<String> IMAGES_WHOLE = Set.of("docker", "docker-compose", "dockerfiles");
  private static final Set<String> ROUTING =
      Set.of(
          "routing",
          "router",
          "routers",
          "gateway",
          "gateways",
          "ingress",
          "egress",
          "envoy",
          "nginx",
          "haproxy",
          "traefik",
          "loadbalancer",
          "dns",
          "proxy",
          "xds",
          "mesh");
  private static final Set<String> ACCESS =
      Set.of(
          "auth",
          "authn",
          "authz",
          "authentication",
          "authorization",
          "iam",
          "rbac",
          "acl",
          "oauth",
          "oauth2",
          "oidc",
          "saml",
          "sso",
          "ldap",
          "permission",
          "permissions",
          "identity",
          "security",
          "credential",
          "credentials",
          "secret",
          "secrets",
          "pki",
          "spiffe");
  private static final Set<String> MIGRATIONS =
      Set.of("migrations", "flyway", "liquibase", "alembic", "changelogs");

  /** Deep inside program text these mean something else: a design pattern, a column, a stage. */
  private static final Set<String> ONLY_NEAR_THE_TOP =
      Set.of("proxy", "mesh", "identity", "infrastructure", "infra", "release", "deployment", "ci");

  private static final int NEAR_THE_TOP = 2;

  /** Words that speak of steering others although they are no kind of layout of their own. */
  private static final Set<String> STEERING =
      Set.of(
          "control",
          "controlplane",
          "controller",
          "controllers",
          "operator",
          "operators",
          "scheduler",
          "orchestrator",
          "discovery",
          "admission",
          "webhook",
          "webhooks",
          "rollout",
          "provisioner",
          "serviceregistry",
          "leaderelection");

  private static final Set<String> ASIDE =
      Set.of(
          "test",
          "tests",
          "testing",
          "testdata",
          "it",
          "fixtures",
          "fixture",
          "mocks",
          "e2e",
          "fuzz",
          "benchmark",
          "benchmarks",
          "doc",
          "docs",
          "documentation",
          "example",
          "examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "vendor",
          "licenses",
          "releasenotes",
          "javadoc");
  private static final Set<String> ASIDE_WHOLE =
      Set.of("t", "node_modules", "third_party", "__tests__", "spec", "specs");

  private static final List<Map.Entry<LayoutKind, Set<String>>> KINDS =
      List.of(
          Map.entry(LayoutKind.INFRASTRUCTURE, INFRASTRUCTURE),
          Map.entry(LayoutKind.CLUSTERS, CLUSTERS),
          Map.entry(LayoutKind.HOSTS, HOSTS),
          Map.entry(LayoutKind.DELIVERY, DELIVERY),
          Map.entry(LayoutKind.ROUTING, ROUTING),
          Map.entry(LayoutKind.ACCESS, ACCESS),
          Map.entry(LayoutKind.MIGRATIONS, MIGRATIONS));

  private static final Pattern INSIDE_A_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private FolderWords() {}

  /**
   * What a folder looks like.
   *
   * @param name its own name
   * @param depth 1 for a folder at the top
   */
  static List<LayoutKind> kinds(String name, int depth) {
    List<String> words =
        words(name).stream()
            .filter(word -> depth <= NEAR_THE_TOP || !ONLY_NEAR_THE_TOP.contains(word))
            .toList();
    List<LayoutKind> out = new ArrayList<>();
    for (Map.Entry<LayoutKind, Set<String>> kind : KINDS) {
      if (words.stream().anyMatch(kind.getValue()::contains)) {
        out.add(kind.getKey());
      }
    }
    if (IMAGES_WHOLE.contains(name.toLowerCase(Locale.ROOT))) {
      out.add(LayoutKind.IMAGES);
    }
    return out;
  }

  /** True for a folder of tests, examples, documents or what was taken over from others. */
  static boolean aside(String name) {
    return ASIDE_WHOLE.contains(name.toLowerCase(Locale.ROOT))
        || words(name).stream().anyMatch(ASIDE::contains);
  }

  /** The first word of a name that speaks of steering, routing or authorising others. */
  static Optional<String> steering(String name) {
    return words(name).stream()
        .filter(word ->
            !ONLY_NEAR_THE_TOP.contains(word)
                && (STEERING.contains(word) || ROUTING.contains(word) || ACCESS.contains(word)))
        .findFirst();
  }

  private static List<String> words(String name) {
    String apart = INSIDE_A_WORD.matcher(name).replaceAll("-");
    return Stream.of(apart.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).toList();
  }
}
