SELECT
    o.order_id,
    row_number() OVER (w) AS nr,
    rank() OVER (w_ties) AS rank,
    lag(o.amount) OVER (w) AS before,
    CAST(sum(o.amount) OVER (w_running) AS DECIMAL(18,4)) AS spent,
    CAST(sum(o.amount) OVER (w_partition) AS DECIMAL(18,4)) AS total
FROM orders AS o
WINDOW
    w AS (PARTITION BY o.customer_id ORDER BY o.ordered_at, o.order_id DESC, o.status, o.amount),
    w_partition AS (PARTITION BY o.customer_id),
    w_running AS (PARTITION BY o.customer_id ORDER BY o.ordered_at, o.order_id DESC, o.status, o.amount ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW),
    w_ties AS (PARTITION BY o.customer_id ORDER BY o.ordered_at, o.order_id DESC)