-- What reviewers wrote about the fields they refused; which ones these were stays.
-- $1 bigint order_id
UPDATE review_reasons n SET reason = '' FROM reviews r WHERE r.order_id = $1 AND n.review_id = r.id AND n.reason <> ''
