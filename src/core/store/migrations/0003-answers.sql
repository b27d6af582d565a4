-- What has been answered, by question: for what the office has said before. It can be made anew from the state.
CREATE TABLE answer (
  question   TEXT    NOT NULL,
  case_id    TEXT    NOT NULL,
  value      TEXT    NOT NULL,
  n_evidence INTEGER NOT NULL,
  has_reason INTEGER NOT NULL,
  given      TEXT    NOT NULL,
  PRIMARY KEY (question, case_id)
) WITHOUT ROWID;
CREATE INDEX answer_in_case ON answer (case_id);

-- Whoever declared a conflict of interest in a case is not told what was said there.
CREATE INDEX item_conflict ON item (id) WHERE kind = 'conflict';

INSERT INTO answer (question, case_id, value, n_evidence, has_reason, given)
SELECT id, case_id,
       CASE WHEN length (json_extract (value, '$.value')) <= 40 THEN json_extract (value, '$.value') ELSE '' END,
       coalesce (json_array_length (value, '$.evidence'), 0),
       trim (coalesce (json_extract (value, '$.reason'), ''), char (32, 9, 10, 13)) <> '',
       coalesce (json_extract (value, '$.given'), '')
FROM item
WHERE kind = 'answer' AND (json_extract (value, '$.value') <> '' OR json_type (value, '$.goal') = 'object');
