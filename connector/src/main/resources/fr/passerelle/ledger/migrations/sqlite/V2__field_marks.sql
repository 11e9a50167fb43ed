-- The kinds of writes are the application's to know: one more must not need another table.
CREATE TABLE journal_of_all_kinds (
  id        INTEGER PRIMARY KEY,
  site      TEXT NOT NULL,
  reference TEXT NOT NULL,
  kind      TEXT NOT NULL,
  detail    TEXT NOT NULL,
  begun_at  TEXT NOT NULL,
  outcome   TEXT,
  reason    TEXT,
  course_id BIGINT,
  ended_at  TEXT
);
INSERT INTO journal_of_all_kinds SELECT * FROM journal;
DROP TABLE journal;
ALTER TABLE journal_of_all_kinds RENAME TO journal;
CREATE INDEX journal_by_reference ON journal (site, reference);

-- What a write put into a course's fields, as hashes: by them a field that somebody changed on the
-- site since is told from one that still holds what was written. No values, so no names.
CREATE TABLE field_mark (
  journal BIGINT NOT NULL REFERENCES journal (id),
  field   TEXT NOT NULL,
  mark    TEXT NOT NULL,
  PRIMARY KEY (journal, field)
);
