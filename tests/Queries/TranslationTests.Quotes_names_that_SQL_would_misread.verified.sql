SELECT
    o.status AS `group`,
    o.order_id AS `Größe in m²`,
    o.status AS `ünïcode`,
    CAST(NULL AS STRING) AS `order`
FROM orders AS o