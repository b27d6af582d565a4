-- Who is waited for in the comments of a case, once in each thread. They stood among those who are asked for an opinion, under a sign.
-- Made from the state; of comments that were there before it is filled by the program, see beakta-schema.c.
CREATE TABLE mention (
  case_id TEXT NOT NULL,
  thread  TEXT NOT NULL,
  person  TEXT NOT NULL,
  PRIMARY KEY (case_id, thread, person)
) WITHOUT ROWID;
CREATE INDEX mention_by_person ON mention (person, case_id);
DELETE FROM opinion WHERE id >= '@' AND id < 'A';
