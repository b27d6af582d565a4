-- What the office decided for all who share the store, and took back, by whom. It is only added to: the hash of a line covers the one
-- before it. The sum is that of the words; "" when they were taken back.
CREATE TABLE office_event (
  sequence INTEGER PRIMARY KEY,
  time     TEXT    NOT NULL,
  actor    TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  sum      TEXT    NOT NULL,
  hash     TEXT    NOT NULL
);
