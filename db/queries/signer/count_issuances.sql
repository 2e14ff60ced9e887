-- $1 since
SELECT count(*) AS total FROM issuances WHERE created_at >= $1
