-- An intent that was never signed and whose claim has failed for good. $1 id
UPDATE issuances i SET state = 'abandoned'
  FROM claims c WHERE i.id = $1 AND i.state = 'intended' AND c.id = i.claim_id AND c.state = 'failed'
