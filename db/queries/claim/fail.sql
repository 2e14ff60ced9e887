-- Gives up a claim whose certificate was refused for good, unless one of its order was signed. $1 id, $2 now
UPDATE claims SET state = 'failed', updated_at = $2
 WHERE id = $1 AND state = 'issuing'
   AND NOT EXISTS (SELECT FROM issuances i WHERE i.order_id = claims.order_id AND i.state = 'signed')
