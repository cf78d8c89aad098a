package dev.countersign.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The names that tools prescribe for files of each kind. A pattern without a slash names a file in
 * any folder, as for Git.
 */
final class LayoutNames {
  private static final Map<LayoutKind, List<String>> PATTERNS = new EnumMap<>(LayoutKind.class);

  static {
    PATTERNS.put(
        LayoutKind.INFRASTRUCTURE,
        List.of(
            "*.tf",
            "*.tf.json",
            "*.tfvars",
            "*.tofu",
            ".terraform.lock.hcl",
            "terragrunt.hcl",
            "*.pkr.hcl",
            "*.bicep",
            "Pulumi.yaml",
            "Pulumi.*.yaml",
            "cdk.json",
            "*.cfn.yaml",
            "*.cfn.yml",
            "*.cfn.json",
            "*.cloudformation.yaml",
            "*.cloudformation.yml",
            "*.cloudformation.json",
            "samconfig.toml",
            "serverless.yml",
            "serverless.yaml"));
    PATTERNS.put(
        LayoutKind.CLUSTERS,
        List.of("helmfile.yaml", "helmfile.d/**", "kustomization.yaml", "kustomization.yml"));
    PATTERNS.put(
        LayoutKind.HOSTS,
        List.of(
            "ansible.cfg", "playbook*.yml", "playbook*.yaml", "*.pp", "Puppetfile", "Vagrantfile"));
    PATTERNS.put(
        LayoutKind.DELIVERY,
        List.of(
            "/.github/workflows/**",
            "/.github/actions/**",
            "action.yml",
            "action.yaml",
            ".gitlab-ci.yml",
            "/.gitlab/ci/**",
            "Jenkinsfile",
            "Jenkinsfile.*",
            "*.Jenkinsfile",
            "*.jenkinsfile",
            "/.circleci/**",
            "/.buildkite/**",
            "/.tekton/**",
            "/.woodpecker/**",
            ".travis.yml",
            ".cirrus.yml",
            ".cirrus.star",
            ".drone.yml",
            "appveyor.yml",
            ".appveyor.yml",
            "azure-pipelines*.yml",
            "bitbucket-pipelines.yml",
            "cloudbuild.yaml",
            "cloudbuild.yml",
            "buildspec.yml",
            "skaffold.yaml",
            "Procfile",
            ".goreleaser.yml",
            ".goreleaser.yaml",
            "/.ci/**",
            "/.release/**",
            "/.teamcity/**"));
    PATTERNS.put(
        LayoutKind.IMAGES,
        List.of(
            "Dockerfile",
            "Dockerfile.*",
            "*.Dockerfile",
            "*.dockerfile",
            "Containerfile",
            "docker-compose*.yml",
            "docker-compose*.yaml",
            "compose.yml",
            "compose.yaml",
            "docker-bake.hcl",
            ".dockerignore"));
    PATTERNS.put(
        LayoutKind.ROUTING,
        List.of(
            "nginx*.conf",
            "haproxy*.cfg",
            "envoy*.yaml",
            "envoy*.yml",
            "Caddyfile",
            "traefik*.yml",
            "traefik*.yaml",
            "traefik*.toml",
            "*.zone"));
    PATTERNS.put(
        LayoutKind.ACCESS,
        List.of(
            "*.rego",
            "*.sentinel",
            ".sops.yaml",
            "*[Cc]redential*",
            "*[Aa]uthenticat*",
            "*[Aa]uthori[sz]*",
            "*[Oo][Aa]uth*",
            "*[Rr][Bb][Aa][Cc]*"));
    PATTERNS.put(
        LayoutKind.MIGRATIONS,
        List.of(
            "V[0-9]*__*.sql",
            "R__*.sql",
            "U[0-9]*__*.sql",
            "alembic.ini",
            "flyway.conf",
            "liquibase.properties",
            "db.changelog*.xml",
            "db.changelog*.yaml"));
    PATTERNS.put(
        LayoutKind.BUILD,
        List.of(
            "pom.xml",
            "/.mvn/**",
            "mvnw",
            "mvnw.cmd",
            "*.gradle",
            "*.gradle.kts",
            "gradle.properties",
            "libs.versions.toml",
            "gradle-wrapper.properties",
            "gradle-wrapper.jar",
            "gradlew",
            "gradlew.bat",
            "gradle.lockfile",
            "/buildSrc/**",
            "build.sbt",
            "go.mod",
            "go.sum",
            "go.work",
            "package.json",
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            ".npmrc",
            ".yarnrc.yml",
            "Cargo.toml",
            "Cargo.lock",
            "build.rs",
            "pyproject.toml",
            "poetry.lock",
            "uv.lock",
            "Pipfile",
            "Pipfile.lock",
            "requirements*.txt",
            "setup.py",
            "setup.cfg",
            "Gemfile",
            "Gemfile.lock",
            "composer.json",
            "composer.lock",
            "mix.exs",
            "mix.lock",
            "Makefile",
            "GNUmakefile",
            "*.mk",
            "*.mak",
            "CMakeLists.txt",
            "meson.build",
            "meson_options.txt",
            "configure.ac",
            "BUILD",
            "BUILD.bazel",
            "WORKSPACE",
            "MODULE.bazel",
            ".bazelrc",
            "*.csproj",
            "Directory.Build.props",
            "packages.lock.json",
            "flake.nix",
            "flake.lock"));
    PATTERNS.put(
        LayoutKind.GUARD,
        List.of(
            "CODEOWNERS",
            ".gitattributes",
            ".gitmodules",
            ".pre-commit-config.yaml",
            "/.github/dependabot.yml",
            "/.github/settings.yml",
            "renovate.json",
            ".snyk",
            ".trivyignore",
            ".gitleaks.toml"));
  }

  private final List<LayoutKind> kindOfName = new ArrayList<>();
  private final List<LayoutKind> kindOfPath = new ArrayList<>();
  private final PatternTrie names;
  private final PatternTrie paths;

  LayoutNames() {
    List<List<PathPattern>> nameSets = new ArrayList<>();
    List<List<PathPattern>> pathSets = new ArrayList<>();
    PATTERNS.forEach((kind, patterns) ->
        patterns.forEach(pattern -> {
          boolean whole = pattern.indexOf('/') >= 0;
          (whole ? pathSets : nameSets).add(List.of(new PathPattern(pattern)));
          (whole ? kindOfPath : kindOfName).add(kind);
        }));
    names = PatternTrie.compile(nameSets);
    paths = PatternTrie.compile(pathSets);
  }

  /** For each kind whose names this path has, the first pattern that matches. */
  Map<LayoutKind, String> of(String path) {
    Map<LayoutKind, String> out = new EnumMap<>(LayoutKind.class);
    // A pattern of a name is asked for the name alone, which is several times faster.
    names
        .match(path.substring(path.lastIndexOf('/') + 1))
        .forEach(hit -> out.putIfAbsent(kindOfName.get(hit.set()), hit.pattern().text()));
    paths
        .match(path)
        .forEach(hit -> out.putIfAbsent(kindOfPath.get(hit.set()), hit.pattern().text()));
    return out;
  }
}
