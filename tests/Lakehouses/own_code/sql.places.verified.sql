select customer_id, order_id, row_number() over (partition by customer_id order by amount desc, order_id) as number
from paid_orders
where amount >= 10BD