def transform(spark, inputs):
    return inputs["shop.orders"].select("id", "country")
