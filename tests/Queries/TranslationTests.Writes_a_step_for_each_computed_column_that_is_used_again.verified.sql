WITH o AS (
    SELECT
        o.customer_id,
        o.ordered_at,
        CAST(CAST(o.amount AS DECIMAL(30,16)) / 1.21 AS DECIMAL(28,10)) AS net
    FROM orders AS o
)
SELECT
    c.customer_id,
    c.email,
    CASE WHEN sum(o.net) > 1000 THEN 'large' WHEN sum(o.net) > 100 THEN 'middle' ELSE 'small' END AS kind,
    CAST(sum(o.net) AS DECIMAL(18,4)) AS spent,
    year(max(o.ordered_at)) AS rank
FROM o
JOIN customers AS c
    ON o.customer_id = c.customer_id
WHERE o.net > 10
    AND (c.country = 'NL' OR c.email IS NULL)
GROUP BY
    c.customer_id,
    c.email
HAVING CAST(count(*) AS INT) > 1