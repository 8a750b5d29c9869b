SELECT
    o.id AS order_id,
    o.customer_id,
    lower(replace(regexp_replace(o.status, r'(?U)^\s+|\s+\z', ''), 'Σ', 'σ')) AS status,
    o.amount
FROM shop_orders AS o
WHERE lower(replace(regexp_replace(o.status, r'(?U)^\s+|\s+\z', ''), 'Σ', 'σ')) = 'paid'