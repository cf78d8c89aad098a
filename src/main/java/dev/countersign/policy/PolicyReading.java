package dev.countersign.policy;

/**
 * Both files as read, with the documents that know where everything stands.
 *
 * @param policy what {@code policy.yaml} says
 * @param policyRoot its document
 * @param registry what {@code systems.yaml} says
 * @param registryRoot its document
 */
record PolicyReading(Policy policy, YamlNode policyRoot, Registry registry, YamlNode registryRoot) {
  /**
   * Reads both.
   *
   * @param faults told of identities that several share and of names that nothing defines
   * @throws dev.countersign.model.BadInput where one is malformed, with file, line and column
   */
  static PolicyReading of(PolicyFile policy, PolicyFile systems, PolicyFault.Sink faults) {
    References references = new References();
    YamlSource policySource = new YamlSource(policy.name(), faults);
    YamlSource systemsSource = new YamlSource(systems.name(), faults);
    YamlNode policyRoot = YamlDocument.read(policySource, policy.bytes());
    Policy parsedPolicy = new PolicyParser(policySource, references).parse(policyRoot);
    YamlNode registryRoot = YamlDocument.read(systemsSource, systems.bytes());
    Registry parsedRegistry = new RegistryParser(systemsSource, references).parse(registryRoot);
    references.resolve(parsedPolicy.people(), parsedRegistry);
    return new PolicyReading(parsedPolicy, policyRoot, parsedRegistry, registryRoot);
  }
}
