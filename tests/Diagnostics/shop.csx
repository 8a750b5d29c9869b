#load "lakehouse.csx"
#load "environment.csx"
#load "datasets.csx"
