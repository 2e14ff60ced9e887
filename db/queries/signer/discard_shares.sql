-- Earlier half-made keys of the same order die with their claims, unless a certificate was begun. $1 claim, $2 now
UPDATE key_shares k SET state = 'discarded', share_sealed = NULL, opening_sealed = NULL, round_open = false, updated_at = $2
  FROM claims mine JOIN claims other ON other.order_id = mine.order_id AND other.id <> mine.id
 WHERE mine.id = $1 AND k.claim_id = other.id AND k.state IN ('committed', 'joined', 'proved')
   AND NOT EXISTS (SELECT 1 FROM issuances i WHERE i.claim_id = other.id
                     AND (i.state = 'signed' OR (i.state = 'intended' AND other.state <> 'failed')))
