WITH customers_step AS (
    SELECT
        customers.customer_id,
        nullif(trim(BOTH ' ' FROM regexp_replace(customers.email, r'(?U)\s+', ' ')), '') AS email,
        trim(BOTH ' ' FROM regexp_replace(customers.country, r'(?U)\s+', ' ')) AS country,
        customers.signed_up_on
    FROM customers
)
SELECT
    customers_step.customer_id,
    coalesce(customers_step.email, 'none') AS email,
    customers_step.country,
    customers_step.signed_up_on
FROM customers_step