-- What was done with the roles of persons, and who stands in for whom, by whom it was done. It is only added to: the hash of a
-- line covers the one before it.
CREATE TABLE person_event (
  sequence   INTEGER PRIMARY KEY,
  time       TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  entered_by TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  person     TEXT    NOT NULL,
  words      TEXT    NOT NULL,
  hash       TEXT    NOT NULL
);

-- Who holds whose supervisor role, from one day to another, both of them included.
CREATE TABLE deputy (
  deputy    TEXT NOT NULL,
  principal TEXT NOT NULL,
  first     TEXT NOT NULL,
  last      TEXT NOT NULL,
  PRIMARY KEY (deputy, principal, first)
) WITHOUT ROWID;

-- What a person has to do with outside the office. It is the person's own, and no part of any case.
CREATE TABLE interest (
  person TEXT NOT NULL,
  sort   TEXT NOT NULL,
  words  TEXT NOT NULL,
  PRIMARY KEY (person, sort, words)
) WITHOUT ROWID;
