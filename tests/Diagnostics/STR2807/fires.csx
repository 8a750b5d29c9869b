#load "../lakehouse.csx"
#load "../datasets.csx"

Environment("test", account: "111122223333", region: "eu-west-1", preset: Development)
    .Network("data", vpc: "vpc-0123456789abcdef0", subnets: ["subnet-0123456789abcdef1", "subnet-0123456789abcdef2"], securityGroups: ["sg-0123456789abcdef3"])
    .Network("data", vpc: "vpc-0fedcba9876543210", subnets: ["subnet-0123456789abcdef1", "subnet-0123456789abcdef2"], securityGroups: ["sg-0123456789abcdef3"]);
