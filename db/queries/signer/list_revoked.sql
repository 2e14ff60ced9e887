-- Expired ones stay on the list: relying parties check old signatures too. $1 authority
SELECT serial, revoked_at, COALESCE(revoke_reason, 0)::bigint AS revoke_reason FROM certificates
 WHERE authority_id = $1 AND state <> 'valid' ORDER BY serial
