-- $1 order, $2 lapsed
UPDATE renewals SET lapsed = $2 WHERE order_id = $1 AND lapsed IS DISTINCT FROM $2
