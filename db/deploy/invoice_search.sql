-- Finance lists invoices of one state, newest first; few of many end as reversed or withdrawn, and a list of those must not walk through all others.
BEGIN;

CREATE INDEX invoices_ended ON invoices (state, id) WHERE state IN ('reversed', 'withdrawn');

COMMIT;
