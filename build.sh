#!/usr/bin/env bash
exec dotnet run --project "$(dirname "$0")/build/Strata.Build.csproj" --configuration Release --verbosity quiet -- "$@"
