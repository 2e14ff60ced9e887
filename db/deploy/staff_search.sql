-- Exact search for staff: every list is newest first, so each index ends with what it is ordered by.
BEGIN;

CREATE INDEX orders_search_name ON orders (holder_name_index, id) WHERE state <> 'draft';
CREATE INDEX orders_search_document ON orders (document_number_index, id) WHERE state <> 'draft';
CREATE INDEX orders_search_mobile ON orders (holder_mobile_index, id) WHERE state <> 'draft';
-- A list without an exact value is merged from the lists of all wanted combinations, so that a rare one needs no walk through the others.
CREATE INDEX orders_search ON orders (state, type, holder_kind, medium, id) WHERE state <> 'draft';
CREATE INDEX certificates_search ON certificates (state, holder_kind, not_after, id);
CREATE INDEX audit_entries_actor ON audit_entries (actor_id, id DESC) WHERE actor_id IS NOT NULL;

COMMIT;
