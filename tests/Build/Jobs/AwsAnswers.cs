using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Strata.Tests.Build.Deployment;

namespace Strata.Tests.Build.Jobs;

/// <summary>Stands for services that the local AWS does not run: answers each operation from its list, the last answer again and again.</summary>
internal sealed class AwsAnswers : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, Queue<string>> answers;

    public AwsAnswers(params (string Operation, string[] Answers)[] script)
    {
        answers = script.ToDictionary(operation => operation.Operation, operation => new Queue<string>(operation.Answers));
        Endpoint = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}/");
        listener.Prefixes.Add(Endpoint.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>What was asked, in order.</summary>
    public List<(string Operation, JsonObject Input)> Requests { get; } = [];

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true) Answer(await listener.GetContextAsync());
        }
        catch (Exception end) when (end is ObjectDisposedException or HttpListenerException)
        {
            // The test is over.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var body = new StreamReader(context.Request.InputStream);
        var operation = context.Request.Headers["X-Amz-Target"]!.Split('.')[1];
        Requests.Add((operation, JsonNode.Parse(body.ReadToEnd())!.AsObject()));
        var queue = answers[operation];
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(queue.Count > 1 ? queue.Dequeue() : queue.Peek()));
        context.Response.Close();
    }
}
