#load "retail/lakehouse.csx"

// Replace the account and the network by your own.
Environment("prod", account: "444455556666", region: "eu-west-1", preset: Production)
    .Network("data", vpc: "vpc-0c0000000000000c0", subnets: ["subnet-0c0000000000000c1", "subnet-0c0000000000000c2"], securityGroups: ["sg-0c0000000000000c3"]);
