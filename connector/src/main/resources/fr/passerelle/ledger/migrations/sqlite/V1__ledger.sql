-- What must last besides Moodle itself. Times are ISO-8601 in UTC. No names, no e-mails.

-- Every write that was sent to a site: noted before it is sent, ended when its end is known.
CREATE TABLE journal (
  id        INTEGER PRIMARY KEY,
  site      TEXT NOT NULL,
  reference TEXT NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('create', 'change', 'enrol')),
  detail    TEXT NOT NULL,
  begun_at  TEXT NOT NULL,
  outcome   TEXT,
  reason    TEXT,
  course_id BIGINT,
  ended_at  TEXT
);
CREATE INDEX journal_by_reference ON journal (site, reference);

-- The facts of a roster, once for each content.
CREATE TABLE roster (
  sha256 TEXT PRIMARY KEY,
  facts  TEXT NOT NULL
);

-- One reading of one course at one time.
CREATE TABLE snapshot (
  id         INTEGER PRIMARY KEY,
  site       TEXT NOT NULL,
  course_id  BIGINT NOT NULL,
  short_name TEXT NOT NULL,
  id_number  TEXT,
  taken_at   TEXT NOT NULL,
  roster     TEXT NOT NULL REFERENCES roster (sha256),
  tutors     TEXT NOT NULL,
  incomplete TEXT NOT NULL
);
CREATE INDEX snapshot_by_course ON snapshot (site, course_id, taken_at);

-- The groups of a snapshot.
CREATE TABLE snapshot_group (
  snapshot BIGINT NOT NULL REFERENCES snapshot (id),
  group_id BIGINT NOT NULL,
  name     TEXT NOT NULL,
  tutors   TEXT NOT NULL,
  PRIMARY KEY (snapshot, group_id)
);

-- The figures of a snapshot: people, or the reason why nobody can say.
CREATE TABLE head_count (
  snapshot   BIGINT NOT NULL REFERENCES snapshot (id),
  scope      TEXT NOT NULL CHECK (scope IN ('whole', 'group', 'in_no_group', 'in_several_groups')),
  group_id   BIGINT NOT NULL DEFAULT 0,
  definition TEXT NOT NULL,
  people     BIGINT,
  reason     TEXT,
  PRIMARY KEY (snapshot, scope, group_id, definition),
  CHECK ((people IS NULL) <> (reason IS NULL))
);

-- Pay statements as computed, whole; never rewritten. Saved again, one takes the last place.
CREATE TABLE statement (
  id         TEXT PRIMARY KEY,
  place      BIGINT NOT NULL,
  stored_at  TEXT NOT NULL,
  content    TEXT NOT NULL
);
