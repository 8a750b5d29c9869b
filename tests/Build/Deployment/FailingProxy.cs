using System.Net;

namespace Strata.Tests.Build.Deployment;

/// <summary>Passes one request in three on; answers the others as an overloaded AWS would.</summary>
internal sealed class FailingProxy : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient client = new();
    private readonly Uri target;
    private int requests;

    public FailingProxy(Uri target)
    {
        this.target = target;
        Endpoint = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}/");
        listener.Prefixes.Add(Endpoint.ToString());
        listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint { get; }

    public int Throttled { get; private set; }

    public int Unavailable { get; private set; }

    public void Dispose()
    {
        listener.Close();
        client.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) await AnswerAsync(await listener.GetContextAsync());
        }
        catch (Exception end) when (end is ObjectDisposedException or HttpListenerException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        switch (requests++ % 3)
        {
            case 0:
                Throttled++;
                Answer(context, 400, "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>"u8);
                break;
            case 1:
                Unavailable++;
                Answer(context, 503, "Service Unavailable"u8);
                break;
            default:
                await PassOnAsync(context, body.ToArray());
                break;
        }
    }

    private async Task PassOnAsync(HttpListenerContext context, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), new Uri(target, context.Request.RawUrl ?? "/"));
        request.Content = new ByteArrayContent(body);
        foreach (var name in context.Request.Headers.AllKeys.OfType<string>())
        {
            if (!request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name])) request.Content.Headers.TryAddWithoutValidation(name, context.Request.Headers[name]);
        }

        using var answer = await client.SendAsync(request);
        Answer(context, (int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    private static void Answer(HttpListenerContext context, int status, ReadOnlySpan<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/xml";
        context.Response.ContentLength64 = body.Length;
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }
}
