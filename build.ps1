dotnet run --project (Join-Path $PSScriptRoot 'build/Strata.Build.csproj') --configuration Release --verbosity quiet -- @args; exit $LASTEXITCODE
