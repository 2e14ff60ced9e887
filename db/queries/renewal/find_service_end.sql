-- Until when the service of a holder and product is paid. $1 product, $2 index of the holder's number
-- columns: service_until
SELECT service_until FROM orders
 WHERE product_code = $1 AND document_number_index = $2 AND state = 'completed' AND service_until IS NOT NULL
 ORDER BY service_until DESC LIMIT 1
