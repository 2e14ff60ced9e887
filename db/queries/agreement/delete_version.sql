-- Takes a draft away; the trigger refuses what is published.
-- $1 text kind, $2 integer version
DELETE FROM agreements WHERE kind = $1 AND version = $2
