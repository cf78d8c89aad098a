-- Marks the file as ours: "CSGN".
PRAGMA application_id = 1129531214;

-- Instants are milliseconds since 1970 UTC, unless a column says seconds.

CREATE TABLE change (
  id              TEXT PRIMARY KEY,
  repository_path TEXT NOT NULL,
  repository_id   TEXT NOT NULL,
  target_ref      TEXT NOT NULL,
  title           TEXT NOT NULL,
  created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX change_by_target ON change (repository_path, target_ref);

CREATE TABLE iteration (
  change        TEXT NOT NULL REFERENCES change (id),
  number        INTEGER NOT NULL CHECK (number >= 1),
  base          TEXT NOT NULL,
  head          TEXT NOT NULL,
  in_retrospect INTEGER NOT NULL CHECK (in_retrospect IN (0, 1)),
  opened_at     INTEGER NOT NULL,
  PRIMARY KEY (change, number),
  UNIQUE (change, base, head)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  change     TEXT NOT NULL REFERENCES change (id),
  key        TEXT NOT NULL,
  text       TEXT NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (change, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
  change    TEXT NOT NULL REFERENCES change (id),
  person    TEXT NOT NULL,
  unit      TEXT NOT NULL,
  marked_at INTEGER NOT NULL,
  PRIMARY KEY (change, person, unit)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes  BLOB NOT NULL
) STRICT;

-- Without a reference to change: an imported bundle brings evidence of changes never opened here.
CREATE TABLE evidence_file (
  change   TEXT NOT NULL,
  path     TEXT NOT NULL,
  sha256   TEXT NOT NULL REFERENCES content (sha256),
  added_at INTEGER NOT NULL,
  PRIMARY KEY (change, path)
) STRICT, WITHOUT ROWID;

-- A zip may be unpacked where case does not count.
CREATE UNIQUE INDEX evidence_file_without_case ON evidence_file (change, path COLLATE NOCASE);
CREATE INDEX evidence_file_by_content ON evidence_file (sha256);

CREATE TABLE journal_identity (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  uuid TEXT NOT NULL
) STRICT;

CREATE TABLE journal_line (
  seq            INTEGER PRIMARY KEY,
  prev           TEXT NOT NULL,
  prev_in_change TEXT NOT NULL,
  at_seconds     INTEGER NOT NULL,
  kind           TEXT NOT NULL,
  change         TEXT,
  object         TEXT,
  sha256         TEXT NOT NULL
) STRICT;

CREATE INDEX journal_line_by_change ON journal_line (change, seq);

CREATE TRIGGER journal_line_only_grows BEFORE INSERT ON journal_line
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal_line)
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_line_never_changes BEFORE UPDATE ON journal_line
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_line_never_goes BEFORE DELETE ON journal_line
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

CREATE TRIGGER journal_identity_is_made_once BEFORE INSERT ON journal_identity
WHEN EXISTS (SELECT 1 FROM journal_identity)
BEGIN SELECT raise(ABORT, 'the journal has its identity'); END;

CREATE TRIGGER journal_identity_never_changes BEFORE UPDATE ON journal_identity
BEGIN SELECT raise(ABORT, 'the journal has its identity'); END;

CREATE TRIGGER journal_identity_never_goes BEFORE DELETE ON journal_identity
BEGIN SELECT raise(ABORT, 'the journal has its identity'); END;

CREATE TABLE recent (
  kind      TEXT NOT NULL,
  path      TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  PRIMARY KEY (kind, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE known_key (
  path        TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  comment     TEXT NOT NULL,
  made_here   INTEGER NOT NULL CHECK (made_here IN (0, 1))
) STRICT, WITHOUT ROWID;
