-- Words of a person's own that a case does not have, because somebody else wrote in the same place at the same time: kept until
-- they have chosen. They are no part of a case: the journal does not know them.
CREATE TABLE clash (
  person  TEXT NOT NULL,
  case_id TEXT NOT NULL,
  kind    TEXT NOT NULL,
  item    TEXT NOT NULL,
  member  TEXT NOT NULL,
  act     TEXT NOT NULL,
  mine    TEXT NOT NULL,
  base    TEXT NOT NULL,
  other   TEXT NOT NULL,
  why     TEXT NOT NULL,
  since   TEXT NOT NULL,
  PRIMARY KEY (person, case_id, kind, item, member)
) WITHOUT ROWID;
