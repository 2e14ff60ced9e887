-- The review queue's head.
-- columns: oldest_since timestamptz (NULL = nobody waits)
SELECT (SELECT waiting_since FROM orders WHERE state = 'in_review' ORDER BY waiting_since, id LIMIT 1) AS oldest_since
