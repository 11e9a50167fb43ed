-- What is due when. db-scheduler alone reads and writes it; task_data is the due time of the round
-- as text.
CREATE TABLE scheduled_task (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP WITH TIME ZONE,
  last_failure         TIMESTAMP WITH TIME ZONE,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMP WITH TIME ZONE,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
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
