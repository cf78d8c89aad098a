package dev.countersign.store;

import dev.countersign.model.ChangeId;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A change as this workstation knows it.
 *
 * @param id its id
 * @param repository the clone on this machine, absolute
 * @param repositoryId the repository's id, the same on every machine
 * @param targetRef the full name of the protected branch, such as {@code refs/heads/main}
 * @param title a line for people
 * @param createdAt when it was opened here; whole milliseconds
 */
public record StoredChange(
    ChangeId id,
    Path repository,
    String repositoryId,
    String targetRef,
    String title,
    Instant createdAt) {}
