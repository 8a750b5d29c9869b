SELECT
    c.id AS customer_id,
    CASE WHEN c.email IS NULL THEN NULL ELSE lower(replace(regexp_replace(c.email, r'(?U)^\s+|\s+\z', ''), 'Σ', 'σ')) END AS email,
    upper(c.country) AS country,
    c.signed_up_on
FROM shop_customers AS c