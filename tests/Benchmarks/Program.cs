using Strata.Benchmarks;
using Strata.Benchmarks.Queries;

return args switch
{
    ["hello"] => Say("hello"),
    ["synth", var datasets, var folder] => Synth.Run(int.Parse(datasets), folder),
    ["compare-synth", .. var rest] => Comparisons.Synth(rest),
    ["compare-validate", .. var rest] => Comparisons.Validate(rest),
    ["queries"] => QueryReport.Run(),
    _ => Say("Commands: hello | synth DATASETS FOLDER | compare-synth [DATASETS [ROUNDS]] | compare-validate [ROUNDS] | queries"),
};

static int Say(string text)
{
    Console.WriteLine(text);
    return 0;
}
