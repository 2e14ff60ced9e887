-- Lets one transaction at a time count a key (Redis is gone).
-- $1 bytea key
SELECT pg_advisory_xact_lock(('x' || encode(substring($1::bytea FROM 1 FOR 8), 'hex'))::bit(64)::bigint)
