-- How long the oldest entry has waited for its block.
-- columns: lag_ms bigint (0: none waits)
SELECT coalesce((SELECT (extract(epoch FROM clock_timestamp() - recorded_at) * 1000)::bigint
                   FROM audit_entries
                  WHERE tx_id >= coalesce((SELECT to_tx FROM audit_blocks ORDER BY to_tx DESC LIMIT 1), '0'::xid8)
                  ORDER BY tx_id
                  LIMIT 1), 0) AS lag_ms
