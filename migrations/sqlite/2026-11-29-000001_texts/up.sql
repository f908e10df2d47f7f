-- The texts that entries name by a hash and that can be forgotten (docs/spec/16-texts.md). They are no part of the log: rows go.

CREATE TABLE texts (
    assembly   BLOB    NOT NULL REFERENCES assemblies (id),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    salt       BLOB    NOT NULL CHECK (length(salt) = 16),
    text       TEXT    NOT NULL,
    PRIMARY KEY (assembly, hash)
) STRICT;

-- The texts that whoever keeps the host had to delete though nobody erased them, and why: members read it.
CREATE TABLE removals (
    assembly   BLOB    NOT NULL REFERENCES assemblies (id),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    reason     TEXT    NOT NULL,
    -- SHA-256 of the hash and the reason.
    sum        BLOB    NOT NULL CHECK (length(sum) = 32),
    PRIMARY KEY (assembly, hash)
) STRICT;
