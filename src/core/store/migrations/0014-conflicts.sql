-- The conflicts of interest that a person has declared, which are few where very many declarations say that there is none. What does not
-- say so is taken for one. (An index that trusts nothing in the file may not read JSON.)
CREATE INDEX item_conflicted ON item (id) WHERE kind = 'conflict' AND instr (value, '"conflicted":false') = 0;
DROP INDEX item_conflict;
