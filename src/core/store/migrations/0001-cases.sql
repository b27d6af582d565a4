-- The first store. Never edited after a release: what changes is a file of its own.

-- What happened. The hash of an entry covers the one before it; payload and salt may be erased, their digest stays.
CREATE TABLE journal (
  sequence   INTEGER PRIMARY KEY,
  case_id    TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  entered_by TEXT    NOT NULL,
  time       TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  undoes     INTEGER NOT NULL,
  payload    TEXT,
  salt       BLOB,
  digest     BLOB    NOT NULL,
  previous   BLOB    NOT NULL,
  hash       BLOB    NOT NULL
);
CREATE INDEX journal_by_case ON journal (case_id, actor, sequence, act, undoes);
CREATE INDEX journal_in_case ON journal (case_id, sequence);

-- How it stands: the replay of the journal.
CREATE TABLE item (
  case_id  TEXT    NOT NULL,
  kind     TEXT    NOT NULL,
  id       TEXT    NOT NULL,
  revision INTEGER NOT NULL REFERENCES journal (sequence),
  value    TEXT    NOT NULL,
  PRIMARY KEY (case_id, kind, id)
) WITHOUT ROWID;

-- Originals, and what was read out of them.
CREATE TABLE blob (
  sha256 TEXT    NOT NULL PRIMARY KEY,
  size   INTEGER NOT NULL,
  bytes  BLOB    NOT NULL
);
CREATE TABLE text (
  id            INTEGER PRIMARY KEY,
  sha256        TEXT    NOT NULL REFERENCES blob (sha256),
  extractor     TEXT    NOT NULL,
  stream        TEXT    NOT NULL,
  structure     BLOB    NOT NULL,
  is_compressed INTEGER NOT NULL,
  UNIQUE (sha256, extractor)
);

CREATE TABLE checklist (
  id      TEXT NOT NULL,
  version TEXT NOT NULL,
  sha256  TEXT NOT NULL,
  xml     BLOB NOT NULL,
  PRIMARY KEY (id, version)
);

-- "user" is a word of SQL.
CREATE TABLE person (
  login TEXT    NOT NULL PRIMARY KEY,
  name  TEXT    NOT NULL,
  roles INTEGER NOT NULL
);

-- What follows can be made anew from the state: the queue, its counts, and what is searched.
CREATE TABLE case_line (
  row           INTEGER PRIMARY KEY,
  case_id       TEXT    NOT NULL UNIQUE,
  number        TEXT    NOT NULL,
  number_key    TEXT    NOT NULL,
  number_sort   TEXT    NOT NULL,
  number_words  TEXT    NOT NULL,
  title         TEXT    NOT NULL,
  title_sort    TEXT    NOT NULL,
  applicant     TEXT    NOT NULL,
  applicant_sort TEXT   NOT NULL,
  programme     TEXT    NOT NULL,
  caseworker    TEXT    NOT NULL,
  sought        INTEGER NOT NULL,
  stage         INTEGER NOT NULL,
  since         TEXT    NOT NULL,
  due           TEXT    NOT NULL,
  due_sort      TEXT    NOT NULL,
  received      TEXT    NOT NULL,
  proposer      TEXT    NOT NULL,
  n_questions   INTEGER NOT NULL,
  n_complete    INTEGER NOT NULL,
  progress      INTEGER NOT NULL
);
CREATE INDEX case_line_number_key ON case_line (number_key);
CREATE INDEX case_line_number     ON case_line (number_sort, row);
CREATE INDEX case_line_title      ON case_line (title_sort, row);
CREATE INDEX case_line_applicant  ON case_line (applicant_sort, row);
CREATE INDEX case_line_sought     ON case_line (sought, row);
CREATE INDEX case_line_stage      ON case_line (stage, row);
CREATE INDEX case_line_progress   ON case_line (progress, row);
CREATE INDEX case_line_since      ON case_line (since, row);
CREATE INDEX case_line_due        ON case_line (due_sort, row);
CREATE INDEX case_line_received   ON case_line (received, row);
CREATE INDEX case_line_caseworker ON case_line (caseworker, stage);

CREATE TABLE case_count (
  stage      INTEGER NOT NULL,
  caseworker TEXT    NOT NULL,
  proposer   TEXT    NOT NULL,
  n_cases    INTEGER NOT NULL,
  PRIMARY KEY (stage, caseworker, proposer)
) WITHOUT ROWID;

CREATE TABLE document (
  case_id     TEXT    NOT NULL,
  number      INTEGER NOT NULL,
  sha256      TEXT    NOT NULL REFERENCES blob (sha256),
  name        TEXT    NOT NULL,
  text_id     INTEGER REFERENCES text (id),
  is_replaced INTEGER NOT NULL,
  PRIMARY KEY (case_id, number)
) WITHOUT ROWID;
CREATE INDEX document_by_text ON document (text_id);

-- å, ä and ö are letters of their own.
CREATE VIRTUAL TABLE line_index USING fts5 (
  number_words, title, applicant, programme,
  content = 'case_line', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
CREATE VIRTUAL TABLE text_index USING fts5 (
  stream,
  content = 'text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
