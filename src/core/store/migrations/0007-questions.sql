-- For the questions that are asked of the queue: the programme in its order, who has a case, and lines by what is answered in
-- them. The keys of the programmes are made by the program, see beakta-schema.c.
ALTER TABLE case_line ADD COLUMN programme_sort TEXT NOT NULL DEFAULT '';
CREATE INDEX case_line_programme ON case_line (programme_sort, row);
CREATE INDEX case_line_worker    ON case_line (caseworker, row);

-- The number of the case's line, so that an index leads from an answer to it.
ALTER TABLE answer ADD COLUMN line INTEGER NOT NULL DEFAULT 0;
UPDATE answer SET line = (SELECT row FROM case_line WHERE case_line.case_id = answer.case_id);
CREATE INDEX answer_by_value ON answer (question, value, line);

-- Everything that is compared, in one narrow index: where nothing else narrows a question down, this is looked through.
CREATE INDEX case_line_compared ON case_line (stage, caseworker, sought, progress, due, received, since, row);
