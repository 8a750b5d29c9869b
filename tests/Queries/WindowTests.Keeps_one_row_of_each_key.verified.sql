WITH c AS (
    SELECT
        c.id,
        c.email,
        c.country,
        c.signed_up_on,
        row_number() OVER (w) AS row_number
    FROM shop_customers AS c
    WINDOW
        w AS (PARTITION BY c.id ORDER BY c.signed_up_on DESC, c.email, c.country)
)
SELECT
    c.id AS customer_id,
    c.email,
    c.country,
    c.signed_up_on
FROM c
WHERE c.row_number = 1