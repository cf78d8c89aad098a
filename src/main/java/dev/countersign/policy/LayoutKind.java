package dev.countersign.policy;

import dev.countersign.model.Plane;
import java.util.List;

/**
 * What files can look like, by their names and folders alone, that makes them more dangerous than
 * ordinary code. The patterns are those of names that a tool prescribes; they hold in any folder
 * unless they begin with a slash.
 */
enum LayoutKind {
  INFRASTRUCTURE(
      "infrastructure",
      "Infrastructure code",
      "it makes, changes and destroys what everything else runs on",
      Plane.CONTROL,
      "cloud-service",
      List.of(
          "*.tf", "*.tf.json", "*.tfvars", "*.tofu", ".terraform.lock.hcl", "terragrunt.hcl",
          "*.pkr.hcl", "*.bicep", "Pulumi.yaml", "Pulumi.*.yaml", "cdk.json", "*.cfn.yaml",
          "*.cfn.yml", "*.cfn.json", "*.cloudformation.yaml", "*.cloudformation.yml",
          "*.cloudformation.json", "samconfig.toml", "serverless.yml", "serverless.yaml")),
  CLUSTERS(
      "clusters",
      "Helm charts and Kubernetes manifests",
      "it says what runs in the clusters, how much of it and with which rights",
      Plane.CONTROL,
      "cloud-service",
      List.of("helmfile.yaml", "helmfile.d/**", "kustomization.yaml", "kustomization.yml")),
  HOSTS(
      "hosts",
      "Configuration of hosts",
      "it changes many machines in one run",
      Plane.CONTROL,
      "cloud-service",
      List.of("ansible.cfg", "playbook*.yml", "playbook*.yaml", "*.pp", "Puppetfile", "Vagrantfile")),
  DELIVERY(
      "delivery",
      "Build pipelines and deployment",
      "it runs with the rights to build, sign and deploy everything",
      Plane.CONTROL,
      "cloud-service",
      List.of(
          "/.github/workflows/**", "/.github/actions/**", "action.yml", "action.yaml",
          ".gitlab-ci.yml", "/.gitlab/ci/**", "Jenkinsfile", "Jenkinsfile.*", "*.Jenkinsfile",
          "*.jenkinsfile", "/.circleci/**", "/.buildkite/**", "/.tekton/**", "/.woodpecker/**",
          ".travis.yml", ".cirrus.yml", ".cirrus.star", ".drone.yml", "appveyor.yml",
          ".appveyor.yml", "azure-pipelines*.yml", "bitbucket-pipelines.yml", "cloudbuild.yaml",
          "cloudbuild.yml", "buildspec.yml", "skaffold.yaml", "Procfile", ".goreleaser.yml",
          ".goreleaser.yaml", "/.ci/**", "/.release/**", "/.teamcity/**")),
  IMAGES(
      "images",
      "Container images",
      "it says what is inside the images that run",
      Plane.CONTROL,
      "cloud-service",
      List.of(
          "Dockerfile", "Dockerfile.*", "*.Dockerfile", "*.dockerfile", "Containerfile",
          "docker-compose*.yml", "docker-compose*.yaml", "compose.yml", "compose.yaml",
          "docker-bake.hcl", ".dockerignore")),
  ROUTING(
      "routing",
      "Routing and gateways",
      "it decides which traffic reaches what",
      Plane.CONTROL,
      "cloud-service",
      List.of(
          "nginx*.conf", "haproxy*.cfg", "envoy*.yaml", "envoy*.yml", "Caddyfile", "traefik*.yml",
          "traefik*.yaml", "traefik*.toml", "*.zone")),
  ACCESS(
      "access",
      "Identity and access",
      "it decides who may do what",
      Plane.CONTROL,
      "cloud-service",
      List.of(
          "*.rego", "*.sentinel", ".sops.yaml", "*[Cc]redential*", "*[Aa]uthenticat*",
          "*[Aa]uthori[sz]*", "*[Oo][Aa]uth*", "*[Rr][Bb][Aa][Cc]*")),
  MIGRATIONS(
      "migrations",
      "Database migrations",
      "it changes stored data, often past return",
      Plane.DATA,
      "other",
      List.of(
          "V[0-9]*__*.sql", "R__*.sql", "U[0-9]*__*.sql", "alembic.ini", "flyway.conf",
          "liquibase.properties", "db.changelog*.xml", "db.changelog*.yaml")),
  BUILD(
      "build",
      "Build files and locked dependencies",
      "it decides which code of others is taken in, and what is built",
      Plane.DATA,
      "other",
      List.of(
          "pom.xml", "/.mvn/**", "mvnw", "mvnw.cmd", "*.gradle", "*.gradle.kts",
          "gradle.properties", "libs.versions.toml",
          "gradle-wrapper.properties", "gradle-wrapper.jar", "gradlew", "gradlew.bat",
          "gradle.lockfile", "/buildSrc/**", "build.sbt", "go.mod", "go.sum", "go.work",
          "package.json", "package-lock.json", "npm-shrinkwrap.json", "yarn.lock",
          "pnpm-lock.yaml", ".npmrc", ".yarnrc.yml", "Cargo.toml", "Cargo.lock", "build.rs",
          "pyproject.toml", "poetry.lock", "uv.lock", "Pipfile", "Pipfile.lock",
          "requirements*.txt", "setup.py", "setup.cfg", "Gemfile", "Gemfile.lock",
          "composer.json", "composer.lock", "mix.exs", "mix.lock", "Makefile", "GNUmakefile",
          "*.mk", "*.mak", "CMakeLists.txt", "meson.build", "meson_options.txt", "configure.ac",
          "BUILD", "BUILD.bazel", "WORKSPACE", "MODULE.bazel", ".bazelrc", "*.csproj",
          "Directory.Build.props", "packages.lock.json", "flake.nix", "flake.lock")),
  GUARD(
      "guard",
      "Guards of the repository",
      "it governs who must look at a change and what tools see of it",
      Plane.CONTROL,
      "other",
      List.of(
          "CODEOWNERS", ".gitattributes", ".gitmodules", ".pre-commit-config.yaml",
          "/.github/dependabot.yml", "/.github/settings.yml", "renovate.json", ".snyk",
          ".trivyignore", ".gitleaks.toml"));

  private final String id;
  private final String label;
  private final String why;
  private final Plane plane;
  private final String category;
  private final List<PathPattern> patterns;

  LayoutKind(
      String id, String label, String why, Plane plane, String category, List<String> patterns) {
    this.id = id;
    this.label = label;
    this.why = why;
    this.plane = plane;
    this.category = category;
    this.patterns = patterns.stream().map(PathPattern::new).toList();
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

  /** Names that a tool prescribes. */
  List<PathPattern> patterns() {
    return patterns;
  }
}
