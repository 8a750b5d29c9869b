WITH o_c AS (
    SELECT
        o.customer_id,
        CAST(o.ordered_at AS DATE) AS at
    FROM orders AS o
    UNION
    SELECT
        c.customer_id,
        c.signed_up_on AS at
    FROM customers AS c
),
p AS (
    SELECT
        o_c.customer_id,
        o_c.at
    FROM o_c
    ORDER BY o_c.at DESC, o_c.customer_id
    LIMIT 10
)
SELECT
    p.customer_id,
    CAST(NULL AS STRING) AS email,
    'seen' AS kind,
    CAST(0BD AS DECIMAL(18,4)) AS spent,
    year(p.at) AS rank
FROM p