-- Takes back deploy/audit.sql with all its data.
BEGIN;

DROP TABLE audit_heads;
DROP TABLE audit_blocks;
DROP TABLE audit_entries;
DROP FUNCTION audit_refuse_change();

COMMIT;
