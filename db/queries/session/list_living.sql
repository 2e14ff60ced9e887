-- Sessions of an account or staff person that have not ended, newest use first. $1 account id or NULL, $2 staff id or NULL, $3 now, $4 limit.
SELECT s.id, s.client, s.account_id, s.staff_id, s.token_hash, s.device, host(s.address) AS address, s.created_at, s.seen_at,
       s.expires_at, s.ended_at, 0 AS roles, false AS barred
FROM sessions s
WHERE s.ended_at IS NULL AND s.expires_at > $3::timestamptz
  AND (s.account_id = $1::bigint OR s.staff_id = $2::bigint)
ORDER BY s.seen_at DESC, s.id DESC
LIMIT $4::bigint;
