package dev.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreLocationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Linux      |               |       | /home/me/.local/share/countersign
          Linux      | XDG_DATA_HOME | /data | /data/countersign
          Linux      | XDG_DATA_HOME | data  | /home/me/.local/share/countersign
          Linux      | LOCALAPPDATA  | /data | /home/me/.local/share/countersign
          FreeBSD    |               |       | /home/me/.local/share/countersign
          Mac OS X   | XDG_DATA_HOME | /data | /home/me/Library/Application Support/Countersign
          Windows 11 | LOCALAPPDATA  | /data | /data/Countersign
          Windows 11 |               |       | /home/me/AppData/Local/Countersign
          """)
  void the_store_is_where_the_platform_wants_it(
      String os, String variable, String value, String folder) {
    Map<String, String> env = new HashMap<>();
    if (variable != null) {
      env.put(variable, value);
    }
    assertThat(StoreLocation.defaultFolder(env, os, Path.of("/home/me")))
        .isEqualTo(Path.of(folder));
  }
}
