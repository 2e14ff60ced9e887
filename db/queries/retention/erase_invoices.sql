-- Whom the invoices of an order name, and what staff and the provider wrote about them; numbers and money stay for the books.
-- $1 bigint order_id
UPDATE invoices SET title_sealed = NULL, title_index = NULL, issued_title_sealed = NULL, note = NULL, failure_detail = NULL
 WHERE order_id = $1 AND title_sealed IS NOT NULL
