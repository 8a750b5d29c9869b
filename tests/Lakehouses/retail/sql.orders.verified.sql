SELECT
    o.id AS order_id,
    o.customer_id,
    lower(replace(regexp_replace(o.status, r'(?U)^\s+|\s+\z', ''), 'Σ', 'σ')) AS status,
    o.amount,
    o.ordered_at
FROM shop_orders AS o
WHERE o.amount >= 0