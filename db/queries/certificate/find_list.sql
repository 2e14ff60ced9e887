-- The newest revocation list of the newest issuing CA.
SELECT l.der, l.next_update FROM revocation_lists l
 WHERE l.authority_id = (SELECT id FROM certificate_authorities WHERE role = 'issuing' ORDER BY id DESC LIMIT 1)
 ORDER BY l.number DESC LIMIT 1
