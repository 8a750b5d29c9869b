#load "retail/lakehouse.csx"

// Replace the account and the network by your own.
Environment("dev", account: "111122223333", region: "eu-west-1", preset: Development)
    .Network("data", vpc: "vpc-0b0000000000000b0", subnets: ["subnet-0b0000000000000b1", "subnet-0b0000000000000b2"], securityGroups: ["sg-0b0000000000000b3"]);
