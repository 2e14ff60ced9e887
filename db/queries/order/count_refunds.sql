-- Money that waits to go back: orders paid after their end, and payments beyond the one that counts.
-- columns: orders bigint, payments bigint
SELECT (SELECT count(*) FROM orders WHERE state = 'refunding') AS orders, (SELECT count(*) FROM payments WHERE state = 'surplus') AS payments
