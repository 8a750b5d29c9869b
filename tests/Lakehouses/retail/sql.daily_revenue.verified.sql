SELECT
    CAST(o.ordered_at AS DATE) AS day,
    c.country,
    CAST(sum(o.amount) AS DECIMAL(18,4)) AS revenue,
    CAST(count(*) AS INT) AS orders
FROM orders AS o
JOIN customers AS c
    ON o.customer_id = c.customer_id
WHERE o.status <> 'returned'
GROUP BY
    CAST(o.ordered_at AS DATE),
    c.country