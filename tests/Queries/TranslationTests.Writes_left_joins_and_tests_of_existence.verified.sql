SELECT
    c.customer_id,
    c.email,
    CASE WHEN o.customer_id IS NULL THEN 'none' ELSE o.status END AS kind,
    CASE WHEN o.customer_id IS NULL THEN 0BD ELSE o.amount END AS spent,
    0 AS rank
FROM customers AS c
LEFT JOIN orders AS o
    ON c.customer_id = o.customer_id
WHERE EXISTS (SELECT 1 FROM orders AS o WHERE o.customer_id = c.customer_id AND o.amount > 100)