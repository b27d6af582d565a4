-- For how many opinions of experts a case waits, and who is asked for each: they have to act. It can be made anew from the
-- state; no case of an older store waits for one.
ALTER TABLE case_line ADD COLUMN n_opinions INTEGER NOT NULL DEFAULT 0;
CREATE TABLE opinion (
  case_id TEXT NOT NULL,
  id      TEXT NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) WITHOUT ROWID;
CREATE INDEX opinion_by_person ON opinion (person, case_id);
