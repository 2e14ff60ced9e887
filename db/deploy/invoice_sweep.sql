-- The sweep of invoices looks at those issued of late.
BEGIN;

CREATE INDEX invoices_issued_at ON invoices (issued_at) WHERE state = 'issued';

COMMIT;
