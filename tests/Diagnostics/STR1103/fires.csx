#load "../shop.csx"

string Clean(string text) => text.StartsWith(" ") ? Trimmed(text) : text;
string Trimmed(string text) => Clean(text.Substring(1));
