-- What the office has decided for all who share the store, and who decided it.
CREATE TABLE office (
  name       TEXT NOT NULL PRIMARY KEY,
  value      TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
);
