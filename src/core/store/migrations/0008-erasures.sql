-- The entries that erased others, found without reading them all.
CREATE INDEX journal_erasures ON journal (sequence) WHERE act IN ('erase', 'clear-drafts');
