package org.tipseal.crypto.vectors;

/** One folder of vectors. */
public interface VectorFormat {
  /** The folder's name. */
  String name();

  /**
   * Makes all files of the folder, the same bytes each time.
   *
   * @param out takes them
   */
  void generate(VectorWriter out) throws Exception;

  /**
   * Runs one file: does what it describes and, where that succeeds, compares every result with the
   * file. A file that expects a defect must make this throw {@link
   * org.tipseal.crypto.RefusedException}.
   *
   * @param vector the file; every member of it must be read
   */
  void run(Vector vector) throws Exception;
}
