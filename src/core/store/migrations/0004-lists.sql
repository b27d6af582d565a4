-- Where each version of a checklist comes from, who took it in or published it, and whether it is still offered.
ALTER TABLE checklist ADD COLUMN origin       TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN source_file  TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN source       TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN taken_by     TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN taken_at     TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN withdrawn_by TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN withdrawn_at TEXT NOT NULL DEFAULT '';
ALTER TABLE checklist ADD COLUMN reason       TEXT NOT NULL DEFAULT '';

-- What is being written. A draft need not be a valid checklist; its id and version are what it says itself.
CREATE TABLE list_draft (
  draft       TEXT    NOT NULL PRIMARY KEY,
  revision    INTEGER NOT NULL,
  id          TEXT    NOT NULL,
  version     TEXT    NOT NULL,
  title_sv    TEXT    NOT NULL,
  title_en    TEXT    NOT NULL,
  n_questions INTEGER NOT NULL,
  sha256      TEXT    NOT NULL,
  xml         BLOB    NOT NULL,
  source      TEXT    NOT NULL,
  saved_by    TEXT    NOT NULL,
  saved_at    TEXT    NOT NULL
);

-- What was done with lists, by whom. It is only added to: the hash of a line covers the one before it.
CREATE TABLE list_event (
  sequence   INTEGER PRIMARY KEY,
  time       TEXT    NOT NULL,
  actor      TEXT    NOT NULL,
  entered_by TEXT    NOT NULL,
  act        TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  version    TEXT    NOT NULL,
  sha256     TEXT    NOT NULL,
  words      TEXT    NOT NULL,
  hash       TEXT    NOT NULL
);
CREATE INDEX list_event_by_id ON list_event (id, sequence);
