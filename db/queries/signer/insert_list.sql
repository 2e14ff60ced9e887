-- $1 authority, $2 number, $3 list, $4 this update, $5 next update
INSERT INTO revocation_lists (authority_id, number, der, this_update, next_update) VALUES ($1, $2, $3, $4, $5)
