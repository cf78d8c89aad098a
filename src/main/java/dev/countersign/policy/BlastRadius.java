package dev.countersign.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The systems that a change can break: those it touches and all that depend on them, directly or
 * through others.
 *
 * @param touched ids of the touched systems
 * @param reached the others, nearest first
 */
public record BlastRadius(List<String> touched, List<Reached> reached) {
  /**
   * A system that is reached over a dependency.
   *
   * @param systemId the system
   * @param dependsOn the system, touched or reached before it, that it depends on
   * @param distance how many dependencies lie between it and a touched system, from 1
   */
  public record Reached(String systemId, String dependsOn, int distance) {}

  /** Copies the lists. */
  public BlastRadius {
    touched = List.copyOf(touched);
    reached = List.copyOf(reached);
  }

  /** Walks the dependencies breadth first, so that each system has its shortest reason. */
  public static BlastRadius of(Registry registry, Collection<String> touchedIds) {
    Map<String, List<String>> dependents = new LinkedHashMap<>();
    for (SystemEntry system : registry.systems()) {
      for (String needed : system.dependsOn()) {
        dependents.computeIfAbsent(needed, key -> new ArrayList<>()).add(system.id());
      }
    }
    Map<String, Integer> distance = new LinkedHashMap<>();
    touchedIds.forEach(id -> distance.put(id, 0));
    List<String> touched = List.copyOf(distance.keySet());
    List<Reached> reached = new ArrayList<>();
    Deque<String> queue = new ArrayDeque<>(touched);
    while (!queue.isEmpty()) {
      String needed = queue.removeFirst();
      int next = distance.getOrDefault(needed, 0) + 1;
      for (String dependent : dependents.getOrDefault(needed, List.of())) {
        if (distance.putIfAbsent(dependent, next) == null) {
          reached.add(new Reached(dependent, needed, next));
          queue.addLast(dependent);
        }
      }
    }
    return new BlastRadius(touched, reached);
  }
}
