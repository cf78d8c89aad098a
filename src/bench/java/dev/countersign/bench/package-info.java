/** Measurements, started by {@code mvn -Pbench verify}. No part of the product and of the tests. */
package dev.countersign.bench;
