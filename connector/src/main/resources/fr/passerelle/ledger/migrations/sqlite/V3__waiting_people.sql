-- People of requests whom a site did not know yet: no address, only a keyed hash of it, by which
-- they are found again in the request files.
CREATE TABLE waiting (
  site      TEXT NOT NULL,
  reference TEXT NOT NULL,
  part      TEXT NOT NULL,
  address   TEXT NOT NULL,
  since     TEXT NOT NULL,
  PRIMARY KEY (site, reference, part, address)
);

-- The key of these hashes, made once for each ledger.
CREATE TABLE waiting_key (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  value TEXT NOT NULL
);
