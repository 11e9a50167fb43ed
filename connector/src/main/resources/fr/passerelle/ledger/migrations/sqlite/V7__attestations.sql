-- A list of people attested in a course, from a file: by the number of their accounts, without the
-- addresses that it named them by. The last one of a course holds.
CREATE TABLE attestation (
  id        INTEGER PRIMARY KEY,
  site      TEXT NOT NULL,
  course_id BIGINT NOT NULL,
  held_on   TEXT NOT NULL,
  file      TEXT NOT NULL,
  sha256    TEXT NOT NULL,
  noted_at  TEXT NOT NULL,
  UNIQUE (site, course_id, held_on, sha256)
);

CREATE TABLE attestation_person (
  attestation BIGINT NOT NULL REFERENCES attestation (id),
  person      BIGINT NOT NULL,
  PRIMARY KEY (attestation, person)
);
