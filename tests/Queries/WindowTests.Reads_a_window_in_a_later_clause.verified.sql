WITH o AS (
    SELECT
        o.customer_id,
        o.status,
        row_number() OVER (w) AS nr
    FROM orders AS o
    WINDOW
        w AS (PARTITION BY o.customer_id ORDER BY o.ordered_at DESC, o.order_id, o.status, o.amount)
)
SELECT
    c.customer_id,
    c.country,
    o.status,
    CAST(CAST(NULL AS DECIMAL(28,10)) AS DECIMAL(18,4)) AS share
FROM o
JOIN customers AS c
    ON o.customer_id = c.customer_id
WHERE o.nr = 1