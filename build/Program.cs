Console.WriteLine("Strata");
return 0;
