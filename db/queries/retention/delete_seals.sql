-- The seals of the company of an order that is to be erased, when it is the company's last record; their files are swept once no row names them.
-- $1 bigint order_id
DELETE FROM seals s USING orders o
 WHERE o.id = $1 AND o.erased_at IS NULL AND s.company_index = o.document_number_index
   AND NOT EXISTS (SELECT FROM orders other WHERE other.document_number_index = o.document_number_index AND other.state <> 'draft' AND other.id <> o.id)
