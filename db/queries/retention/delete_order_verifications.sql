-- Face checks of an order, but the one that an account's identity rests on.
-- $1 bigint order_id
DELETE FROM identity_verifications v WHERE v.order_id = $1 AND NOT EXISTS (SELECT FROM identities i WHERE i.verification_id = v.id)
