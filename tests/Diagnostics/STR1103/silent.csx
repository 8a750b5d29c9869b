#load "../shop.csx"

string Clean(string text) => text.TrimStart();
