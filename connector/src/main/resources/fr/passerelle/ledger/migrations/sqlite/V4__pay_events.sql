-- What people did with lines of statements, in order. Who signs is a name or a role as typed, never
-- an e-mail address. The kinds are the application's to know.
CREATE TABLE pay_event (
  id         INTEGER PRIMARY KEY,
  statement  TEXT NOT NULL REFERENCES statement (id),
  line       BIGINT NOT NULL,
  kind       TEXT NOT NULL,
  who        TEXT NOT NULL,
  at         TEXT NOT NULL,
  reason     TEXT NOT NULL,
  vacations  TEXT,
  amount     TEXT,
  decided_on TEXT,
  batch      BIGINT
);

-- Nothing that happened is changed or taken away.
CREATE TRIGGER pay_event_stays BEFORE UPDATE ON pay_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a line is never changed');
END;
CREATE TRIGGER pay_event_lasts BEFORE DELETE ON pay_event
BEGIN
  SELECT RAISE(ABORT, 'what happened to a line is never taken away');
END;

-- The files that a statement was computed from, each content once.
CREATE TABLE source_file (
  sha256  TEXT PRIMARY KEY,
  content BLOB NOT NULL
);
CREATE TABLE statement_source (
  statement TEXT NOT NULL REFERENCES statement (id),
  place     BIGINT NOT NULL,
  name      TEXT NOT NULL,
  sha256    TEXT NOT NULL REFERENCES source_file (sha256),
  PRIMARY KEY (statement, place)
);
