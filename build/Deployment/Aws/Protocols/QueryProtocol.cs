using System.Net;
using System.Text;
using Strata.Aws.Pipeline;

namespace Strata.Aws.Protocols;

/// <summary>The Query protocol of CloudFormation, IAM, SNS and EC2: a form in, XML out.</summary>
internal static class QueryProtocol
{
    /// <summary>A call of an operation with flat parameters, as <c>StackName</c> or <c>Tags.member.1.Key</c>.</summary>
    public static AwsRequest Request(AwsService service, string operation, IEnumerable<KeyValuePair<string, string>> parameters) =>
        new()
        {
            Operation = operation,
            ContentType = "application/x-www-form-urlencoded; charset=utf-8",
            Content = Form([new("Action", operation), new("Version", service.Version), .. parameters]),
        };

    private static byte[] Form(IEnumerable<KeyValuePair<string, string>> fields) =>
        Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field =>
            $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}")));
}
