#load "retail/lakehouse.csx"

// The local AWS that the build starts: no account is needed, and none is touched.
Environment("local", account: "111122223333", region: "eu-west-1", preset: Development)
    .Network("data", vpc: "vpc-0a0000000000000a0", subnets: ["subnet-0a0000000000000a1", "subnet-0a0000000000000a2"], securityGroups: ["sg-0a0000000000000a3"]);
