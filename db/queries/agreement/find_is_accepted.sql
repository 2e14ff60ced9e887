-- Has an account accepted the newest version of this kind?
-- $1 bigint account_id, $2 text kind
-- columns: is_accepted boolean
SELECT EXISTS (SELECT FROM account_agreements WHERE account_id = $1 AND kind = $2
    AND version = (SELECT max(version) FROM agreements WHERE kind = $2 AND published_at <= now())) AS is_accepted
