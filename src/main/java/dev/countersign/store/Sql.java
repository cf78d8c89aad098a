package dev.countersign.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few things we ask of JDBC. Arguments are texts, numbers, bytes, or an empty Optional. */
final class Sql {
  private Sql() {}

  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs statements without arguments or answers. */
  static void script(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** Runs one statement and says how many rows it changed. */
  static int update(Connection connection, String sql, Object... arguments) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      return statement.executeUpdate();
    }
  }

  static <T> List<T> list(
      Connection connection, String sql, RowReader<T> reader, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }

  /** The first row, if there is one. */
  static <T> Optional<T> first(
      Connection connection, String sql, RowReader<T> reader, Object... arguments)
      throws SQLException {
    return list(connection, sql, reader, arguments).stream().findFirst();
  }

  /** The number that a query answers, such as a pragma or a count. */
  static long number(Connection connection, String sql, Object... arguments) throws SQLException {
    return first(connection, sql, row -> row.getLong(1), arguments)
        .orElseThrow(() -> new SQLException("no answer to " + sql));
  }

  private static void bind(PreparedStatement statement, Object[] arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case Optional<?> value when value.isEmpty() ->
            statement.setNull(i + 1, java.sql.Types.VARCHAR);
        case Optional<?> value -> statement.setString(i + 1, value.get().toString());
        case Long value -> statement.setLong(i + 1, value);
        case Integer value -> statement.setInt(i + 1, value);
        case Boolean value -> statement.setInt(i + 1, value ? 1 : 0);
        case Object value -> statement.setString(i + 1, value.toString());
      }
    }
  }
}
