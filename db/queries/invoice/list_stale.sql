-- Invoices that should be on their way and that no job carries on: of paid orders without any, waiting or asked for, issued without their PDF.
-- $1 timestamptz nothing happened since, $2 timestamptz paid or issued after, $3 bigint limit
-- columns: job_kind text, id bigint (open_invoice: the order's)
WITH stale AS (
    SELECT 'open_invoice' AS job_kind, o.id
      FROM payments p JOIN orders o ON o.id = p.order_id
     WHERE p.paid_at >= $2 AND p.paid_at < $1 AND p.state = 'succeeded' AND o.state NOT IN ('refunding', 'refunded')
       AND NOT EXISTS (SELECT FROM invoices i WHERE i.order_id = o.id)
    UNION ALL
    SELECT CASE state WHEN 'waiting' THEN 'request_invoice' ELSE 'query_invoice' END, id
      FROM invoices
     WHERE state IN ('waiting', 'requested') AND updated_at < $1
    UNION ALL
    SELECT 'fetch_invoice_files', id
      FROM invoices i
     WHERE issued_at >= $2 AND state = 'issued' AND updated_at < $1
       AND NOT EXISTS (SELECT FROM invoice_files f WHERE f.invoice_id = i.id AND f.format = 'pdf')
)
SELECT job_kind, id FROM stale
WHERE NOT EXISTS (SELECT FROM jobs j
                  WHERE j.state IN ('ready', 'running')
                    AND (j.unique_key = stale.job_kind || ':' || stale.id
                         OR stale.job_kind = 'query_invoice' AND j.unique_key = 'request_invoice:' || stale.id))
LIMIT $3
