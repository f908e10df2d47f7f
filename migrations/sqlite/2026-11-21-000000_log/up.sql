-- The log of each assembly. Everything else that the host knows follows from it.

CREATE TABLE assemblies (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    founded_ms INTEGER NOT NULL CHECK (founded_ms >= 0)
) STRICT;

-- The head of each log. A writer replaces the head that it has built on, or writes nothing (compare and swap).
CREATE TABLE heads (
    assembly   BLOB    NOT NULL PRIMARY KEY REFERENCES assemblies (id),
    size       INTEGER NOT NULL CHECK (size > 0),
    root       BLOB    NOT NULL CHECK (length(root) = 32)
) STRICT;

-- Every checkpoint that was signed, since a receipt names the one that it was given under.
CREATE TABLE checkpoints (
    assembly   BLOB    NOT NULL REFERENCES assemblies (id),
    size       INTEGER NOT NULL CHECK (size > 0),
    bytes      BLOB    NOT NULL,
    PRIMARY KEY (assembly, size)
) STRICT;

CREATE TABLE entries (
    assembly     BLOB    NOT NULL REFERENCES assemblies (id),
    idx          INTEGER NOT NULL CHECK (idx >= 0),
    event_id     BLOB    NOT NULL CHECK (length(event_id) = 16),
    time_ms      INTEGER NOT NULL CHECK (time_ms >= 0),
    -- Size of the checkpoint under which the receipt was given.
    receipt_size INTEGER NOT NULL CHECK (receipt_size > idx),
    bytes        BLOB    NOT NULL CHECK (length(bytes) BETWEEN 1 AND 65535),
    PRIMARY KEY (assembly, idx),
    UNIQUE (assembly, event_id)
) STRICT;

-- An append-only log stays one even for a mistaken statement. It is removed as a whole, its head first.
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries WHEN EXISTS (SELECT 1 FROM heads WHERE assembly = OLD.assembly)
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;
CREATE TRIGGER entries_are_fixed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
