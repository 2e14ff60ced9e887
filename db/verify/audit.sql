-- Fails unless deploy/audit.sql is there.
BEGIN;

SELECT FROM audit_entries WHERE false;
SELECT FROM audit_blocks WHERE false;
SELECT FROM audit_heads WHERE false;
SELECT 'audit_refuse_change()'::regprocedure;

ROLLBACK;
