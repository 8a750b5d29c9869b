#load "../shop.csx"

Environment("second", account: "444455556666", region: "eu-west-1", preset: Production)
    .Network("data", vpc: "vpc-0fedcba9876543210", subnets: ["subnet-0123456789abcdef1", "subnet-0123456789abcdef2"], securityGroups: ["sg-0123456789abcdef3"]);
