package dev.countersign.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one connection and the one thread that uses it. Callers on any thread wait for their answer;
 * an interruption does not take it away from them, since what was written has to be known.
 */
final class Database implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final ExecutorService thread;

  Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
    this.thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("countersign-store").factory());
  }

  @FunctionalInterface
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  @FunctionalInterface
  interface Task {
    void run(Connection connection) throws SQLException;
  }

  /** Reads. */
  <T> T read(Work<T> work) {
    return onThread(() -> work.run(connection));
  }

  /** Writes all of it or nothing; when this returns it is on the disk. */
  <T> T write(Work<T> work) {
    return onThread(() -> transaction(connection, work));
  }

  /** As {@link #write}, without an answer. */
  void change(Task task) {
    write(on -> {
      task.run(on);
      return true;
    });
  }

  static <T> T transaction(Connection connection, Work<T> work) throws SQLException {
    // Immediate: another process must not change what we read before we write.
    Sql.script(connection, "BEGIN IMMEDIATE");
    try {
      T answer = work.run(connection);
      Sql.script(connection, "COMMIT");
      return answer;
    } catch (SQLException | RuntimeException e) {
      rollBack(connection, e);
      throw e;
    }
  }

  @Override
  public void close() {
    if (thread.isShutdown()) {
      return;
    }
    Future<?> closing =
        thread.submit(() -> {
          connection.close();
          return true;
        });
    thread.shutdown();
    await(closing);
  }

  private <T> T onThread(Callable<T> work) {
    try {
      return await(thread.submit(work));
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("the store was closed", e);
    }
  }

  private <T> T await(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case SQLException sql -> SqlFailures.of(sql, file);
        case RuntimeException runtime -> runtime;
        case Error error -> throw error;
        case null, default -> new IllegalStateException(e);
      };
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      Sql.script(connection, "ROLLBACK");
    } catch (SQLException e) {
      // SQLite rolls some failures back by itself, and there is nothing left to undo then.
      cause.addSuppressed(e);
    }
  }
}
