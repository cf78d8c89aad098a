package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of evidence in memory: names, sorted as the C locale sorts, with their bytes. Immutable as
 * long as nobody writes into an array it hands out; they are shared, not copied, as evidence can be
 * large.
 *
 * <p>Names are segments of {@code [A-Za-z0-9][A-Za-z0-9._-]*}, no two of them alike on a file
 * system that ignores case, none of them a folder of another.
 */
public final class EvidenceTree {
  /** Bytes of all files together, at most. */
  public static final long MAX_BYTES = 512L << 20;

  /** Files, at most. */
  public static final int MAX_FILES = 200_000;

  private final SortedMap<String, byte[]> files;

  private EvidenceTree(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * A tree of these files.
   *
   * @throws Malformed where names or sizes break the rules
   */
  public static EvidenceTree of(Map<String, byte[]> files) throws Malformed {
    checkBounds(files);
    Map<String, String> folded = new HashMap<>();
    for (String name : files.keySet()) {
      Optional<String> problem = EvidenceNames.problem(name);
      if (problem.isPresent()) {
        throw new Malformed(problem.get());
      }
      String twin = folded.put(name.toLowerCase(Locale.ROOT), name);
      if (twin != null) {
        throw new Malformed("the names " + twin + " and " + name + " differ in case only");
      }
    }
    for (String name : folded.keySet()) {
      for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        String file = folded.get(name.substring(0, slash));
        if (file != null) {
          throw new Malformed("the name " + file + " is a file and a folder");
        }
      }
    }
    return new EvidenceTree(Collections.unmodifiableSortedMap(new TreeMap<>(files)));
  }

  private static void checkBounds(Map<String, byte[]> files) throws Malformed {
    if (files.size() > MAX_FILES) {
      throw new Malformed("there are more than " + MAX_FILES + " files");
    }
    long total = files.values().stream().mapToLong(bytes -> bytes.length).sum();
    if (total > MAX_BYTES) {
      throw new Malformed("the files have more than " + (MAX_BYTES >> 20) + " MB together");
    }
  }

  /** All files by name, sorted. */
  public SortedMap<String, byte[]> files() {
    return files;
  }

  /** The bytes of one file. */
  public Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** True where there is a file of that name. */
  public boolean has(String name) {
    return files.containsKey(name);
  }

  /** The files whose names begin with {@code folder} and a slash, under their full names. */
  public SortedMap<String, byte[]> folder(String folder) {
    return files.subMap(folder + "/", folder + "0");
  }

  /** The evidence proper: without what is made anew at each export. */
  public EvidenceTree core() {
    SortedMap<String, byte[]> kept = new TreeMap<>(files);
    kept.keySet().removeIf(EvidenceNames::isDerived);
    return new EvidenceTree(Collections.unmodifiableSortedMap(kept));
  }

  /**
   * A copy with further files, which replace those of the same name.
   *
   * @throws Malformed where names or sizes break the rules
   */
  public EvidenceTree with(Map<String, byte[]> more) throws Malformed {
    Map<String, byte[]> all = new TreeMap<>(files);
    all.putAll(more);
    return of(all);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EvidenceTree tree
        && files.keySet().equals(tree.files.keySet())
        && files.entrySet().stream()
            .allMatch(
                file -> java.util.Arrays.equals(file.getValue(), tree.files.get(file.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }
}
