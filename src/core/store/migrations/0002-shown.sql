-- What a person has had on the screen of a text. It is no part of a case: the journal does not know it, and it goes with
-- the text.
CREATE TABLE shown (
  person    TEXT    NOT NULL,
  text_id   INTEGER NOT NULL REFERENCES text (id) ON DELETE CASCADE,
  stretches TEXT    NOT NULL,
  PRIMARY KEY (person, text_id)
) WITHOUT ROWID;
CREATE INDEX shown_by_text ON shown (text_id);
