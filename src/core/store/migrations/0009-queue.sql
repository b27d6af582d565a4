-- What puts cases in order in the queue: flags, tags, and days until which they are put aside. Made from the state.
ALTER TABLE case_line ADD COLUMN flag INTEGER NOT NULL DEFAULT 0;
ALTER TABLE case_line ADD COLUMN flag_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE case_line ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE case_line ADD COLUMN hold TEXT NOT NULL DEFAULT '';
ALTER TABLE case_line ADD COLUMN hold_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX case_line_flag ON case_line (flag) WHERE flag <> 0;
CREATE INDEX case_line_hold ON case_line (hold) WHERE hold > '';

CREATE TABLE tag (
  key     TEXT NOT NULL,
  case_id TEXT NOT NULL,
  label   TEXT NOT NULL,
  PRIMARY KEY (key, case_id)
) WITHOUT ROWID;
CREATE INDEX tag_in_case ON tag (case_id);

-- Which entries of the journal were made in one go, in several cases: they are undone in one go. Made from the journal.
CREATE TABLE batch (
  sequence INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
  batch    TEXT    NOT NULL
);
CREATE INDEX batch_by_name ON batch (batch, sequence);
