-- Is the handler of this company's order the person of the account?
-- $1 bigint order, $2 bigint account
-- columns: is_handler boolean
SELECT EXISTS (SELECT FROM account_handled_orders($2) WHERE order_id = $1) AS is_handler
