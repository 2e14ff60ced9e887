-- What makes a draft a renewal; it goes on with the line of the certificate.
-- $1 order, $2 certificate, $3 key use or null, $4 end of the period, $5 lapsed
WITH line AS (
    UPDATE orders o SET line_id = e.line_id FROM certificates c JOIN orders e ON e.id = c.order_id WHERE o.id = $1 AND c.id = $2
)
INSERT INTO renewals (order_id, certificate_id, key_use_id, ends_at, lapsed) VALUES ($1, $2, $3, $4, $5)
