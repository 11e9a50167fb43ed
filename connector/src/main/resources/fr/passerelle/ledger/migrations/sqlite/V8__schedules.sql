-- What is due when. db-scheduler alone reads and writes it; times are milliseconds of the epoch,
-- task_data is the due time of the round as text.
CREATE TABLE scheduled_task (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BLOB,
  execution_time       INTEGER NOT NULL,
  picked               INTEGER NOT NULL,
  picked_by            TEXT,
  last_success         INTEGER,
  last_failure         INTEGER,
  consecutive_failures INTEGER,
  last_heartbeat       INTEGER,
  version              INTEGER NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_task_by_time ON scheduled_task (execution_time);
CREATE INDEX scheduled_task_by_heartbeat ON scheduled_task (last_heartbeat);

-- Who has the right to sync a site: a word to those who have to wait. The right itself is a lock.
CREATE TABLE sync_hold (
  site  TEXT PRIMARY KEY,
  who   TEXT NOT NULL,
  since TEXT NOT NULL
);
