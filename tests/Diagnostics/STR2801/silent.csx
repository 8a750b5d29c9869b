#load "../shop.csx"

// One is enough.
