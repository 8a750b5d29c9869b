string Normalised(string text) => text.Trim().ToLower();
