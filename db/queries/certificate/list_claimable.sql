-- Approved orders whose certificate waits for its holder. $1 account
SELECT o.id, o.product_code, o.holder_kind, o.holder_name_sealed, o.approved_at
  FROM orders o WHERE o.account_id = $1 AND o.state = 'approved' AND o.medium = 'mobile' ORDER BY o.id DESC LIMIT 100
