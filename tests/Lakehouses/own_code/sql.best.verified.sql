SELECT
    p.order_id,
    p.customer_id
FROM places AS p
WHERE p.number = 1