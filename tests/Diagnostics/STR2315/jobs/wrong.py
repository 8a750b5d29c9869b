def run(spark, inputs):
    return inputs["shop.orders"]
