-- Figures are stored once for each content, as rosters are: a night on which nothing has changed
-- costs one short row a course. What was stored before is taken over by the next migration.
ALTER TABLE roster RENAME TO old_roster;
ALTER TABLE snapshot RENAME TO old_snapshot;
ALTER TABLE snapshot_group RENAME TO old_snapshot_group;
ALTER TABLE head_count RENAME TO old_head_count;
DROP INDEX snapshot_by_course;

-- A course under the names that it had when it was counted.
CREATE TABLE counted_course (
  id         INTEGER PRIMARY KEY,
  site       TEXT NOT NULL,
  course_id  BIGINT NOT NULL,
  short_name TEXT NOT NULL,
  id_number  TEXT NOT NULL,
  UNIQUE (site, course_id, short_name, id_number)
);

-- The facts of a roster, once for each content; NULL once they are purged. The hash is of their
-- text, which is kept deflated.
CREATE TABLE roster (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  facts  BLOB
);

-- Figures with the rule by which they were counted, once for each content.
CREATE TABLE figures (
  id      INTEGER PRIMARY KEY,
  sha256  TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL
);

-- A round over the courses of a site, known by the time at which it was due.
CREATE TABLE sync_run (
  id       INTEGER PRIMARY KEY,
  site     TEXT NOT NULL,
  due_at   TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  ended_at TEXT,
  UNIQUE (site, due_at)
);

-- One count of one course at one time, in epoch seconds: there are hundreds of thousands. Without a
-- roster where the figures came without facts; trusted (1) where nothing spoke against it.
CREATE TABLE snapshot (
  id       INTEGER PRIMARY KEY,
  course   BIGINT NOT NULL REFERENCES counted_course (id),
  run      BIGINT REFERENCES sync_run (id),
  taken_at BIGINT NOT NULL,
  roster   BIGINT REFERENCES roster (id),
  figures  BIGINT NOT NULL REFERENCES figures (id),
  trusted  SMALLINT NOT NULL,
  alarms   TEXT,
  UNIQUE (run, course)
);
CREATE INDEX snapshot_by_course ON snapshot (course, taken_at);

-- Somebody's word that a count with reservations may pay.
CREATE TABLE acceptance (
  snapshot BIGINT PRIMARY KEY REFERENCES snapshot (id),
  who      TEXT NOT NULL,
  at       TEXT NOT NULL,
  reason   TEXT NOT NULL
);
