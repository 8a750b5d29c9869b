#load "../../../environments/retail/lakehouse.csx"

Environment("test", account: "111122223333", region: "eu-west-1", preset: Production)
    .Network("data", vpc: "vpc-0a0000000000000a0", subnets: ["subnet-0a0000000000000a1", "subnet-0a0000000000000a2"], securityGroups: ["sg-0a0000000000000a3"]);
