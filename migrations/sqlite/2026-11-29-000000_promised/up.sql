-- Ballots of votes that hide who takes part, between the host's promise and the round in which they come into the log: one a tag. Nothing
-- says when they arrived, nor in which order.
CREATE TABLE promised (
    assembly BLOB NOT NULL REFERENCES assemblies (id),
    vote     BLOB NOT NULL CHECK (length(vote) = 16),
    tag      BLOB NOT NULL CHECK (length(tag) = 32),
    event_id BLOB NOT NULL CHECK (length(event_id) = 16),
    note     BLOB NOT NULL CHECK (length(note) BETWEEN 1 AND 65535),
    promise  BLOB NOT NULL,
    PRIMARY KEY (assembly, vote, tag)
) STRICT, WITHOUT ROWID;
