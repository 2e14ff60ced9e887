-- Takes back deploy/renewal_line.sql; only while no company has two renewals of one product open.
BEGIN;

DROP INDEX orders_open_renewal;
CREATE UNIQUE INDEX orders_open_renewal ON orders (product_code, document_number_index)
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type = 'renewal';

COMMIT;
