-- Numbers left by accounts that were erased, once nothing kept names them: they bar nobody from anything any more.
DELETE FROM numbers_left l USING accounts a
 WHERE a.id = l.account_id AND a.erased_at IS NOT NULL
   AND NOT EXISTS (SELECT FROM authorizations g WHERE g.grantee_mobile_index = l.mobile_index)
   AND NOT EXISTS (SELECT FROM authorizations g WHERE g.grantor_mobile_index = l.mobile_index)
   AND NOT EXISTS (SELECT FROM order_people p WHERE p.mobile_index = l.mobile_index)
