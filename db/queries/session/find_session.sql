-- One session with what it takes to trust it. $1 id. barred: the account is closed or the staff person disabled. A temporary password opens no role, nor does
-- one that was taken away while its log-in was under way.
SELECT s.id, s.client, s.account_id, s.staff_id, s.token_hash, s.device, host(s.address) AS address, s.created_at, s.seen_at,
       s.expires_at, s.ended_at, CASE WHEN f.password_temporary OR f.enrolled_at IS NULL THEN 0 ELSE coalesce(f.roles, 0) END AS roles,
       (a.closed_at IS NOT NULL OR f.disabled_at IS NOT NULL) AS barred
FROM sessions s
     LEFT JOIN accounts a ON a.id = s.account_id
     LEFT JOIN staff f ON f.id = s.staff_id
WHERE s.id = $1::bigint;
