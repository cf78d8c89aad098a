package dev.countersign.evidence;

import dev.countersign.evidence.json.Malformed;
import dev.countersign.evidence.zip.StrictZip;
import dev.countersign.evidence.zip.ZipBounds;
import dev.countersign.evidence.zip.ZipFault;
import dev.countersign.model.BadInput;
import dev.countersign.model.MachineFailure;
import dev.countersign.model.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Opens bundles, strictly and in memory; nothing is ever unpacked to disk. */
public final class BundleReader {
  private static final ZipBounds BOUNDS =
      new ZipBounds(EvidenceTree.MAX_FILES, EvidenceTree.MAX_BYTES, EvidenceNames.MAX_LENGTH);

  private BundleReader() {}

  /**
   * The files of a bundle, or why it is damaged.
   *
   * @throws BadInput {@code bundle.not-found}, or {@code bundle.not-a-bundle} for what is no zip
   * @throws MachineFailure {@code bundle.unreadable} where it cannot be read
   */
  public static BundleReading read(Path bundle) {
    if (Files.isDirectory(bundle)) {
      throw notABundle(bundle);
    }
    try {
      return new BundleReading.Opened(EvidenceTree.of(StrictZip.read(bundle, BOUNDS)));
    } catch (NoSuchFileException e) {
      throw new BadInput(
          "bundle.not-found",
          "There is no file " + show(bundle) + "; check the name of the bundle.",
          e);
    } catch (IOException e) {
      throw new MachineFailure(
          "bundle.unreadable",
          "The file " + show(bundle) + " cannot be read; check its permissions and the disk.",
          e);
    } catch (ZipFault e) {
      if (!e.isZip()) {
        throw notABundle(bundle);
      }
      return new BundleReading.Damaged(List.of(e.reason()));
    } catch (Malformed e) {
      return new BundleReading.Damaged(List.of(e.reason()));
    }
  }

  private static BadInput notABundle(Path bundle) {
    return new BadInput(
        "bundle.not-a-bundle",
        show(bundle)
            + " is not an approval bundle, as it is no zip file; give the file that countersign"
            + " export wrote.");
  }

  private static String show(Path path) {
    return VisibleText.escape(path.toString());
  }
}
