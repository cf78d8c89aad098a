package dev.countersign.diff;

/**
 * The encoding that somebody declared for a path.
 *
 * @param name as it was written, such as {@code Shift_JIS}; perhaps of no encoding there is
 * @param attribute the Git attribute that says so: {@code encoding} or {@code
 *     working-tree-encoding}
 */
public record DeclaredCharset(String name, String attribute) {
  /** Of what stands in the repository, for whoever shows it. */
  public static final String ENCODING = "encoding";

  /** Of the work tree, from which Git makes UTF-8: only what is no UTF-8 can be in it. */
  public static final String WORKING_TREE_ENCODING = "working-tree-encoding";
}
