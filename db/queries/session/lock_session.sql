-- The same columns with the session's row locked. $1 id.
SELECT s.id, s.client, s.account_id, s.staff_id, s.token_hash, s.device, host(s.address) AS address, s.created_at, s.seen_at,
       s.expires_at, s.ended_at, coalesce(f.roles, 0) AS roles,
       (a.closed_at IS NOT NULL OR f.disabled_at IS NOT NULL) AS barred
FROM sessions s
     LEFT JOIN accounts a ON a.id = s.account_id
     LEFT JOIN staff f ON f.id = s.staff_id
WHERE s.id = $1::bigint
FOR UPDATE OF s;
