-- RUL3 and REN5 by line: nobody opens a second renewal of a certificate while one is open, whoever its handler is. A company has a line for each of
-- its handlers: what one of them renews stands in no other's way. One open order of each handler (orders_open) holds as before.
BEGIN;

DROP INDEX orders_open_renewal;
CREATE UNIQUE INDEX orders_open_renewal ON orders (line_id)
    WHERE state IN ('awaiting_payment', 'in_review', 'refused', 'approved', 'in_production') AND type = 'renewal';

COMMIT;
