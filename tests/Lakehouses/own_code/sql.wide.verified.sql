SELECT
    s.customer_id,
    s.orders,
    s.widest
FROM spreads AS s
WHERE s.widest > 100