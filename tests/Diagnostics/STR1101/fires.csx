#load "../shop.csx"

var rates = System.IO.File.ReadAllText("rates.json");
var today = DateTime.Today;
