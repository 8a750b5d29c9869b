using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using Strata.Aws.Pipeline;
using Strata.Aws.Protocols;

namespace Amazon.CloudFormation;

/// <summary>The operations of AWS CloudFormation that a deployment needs.</summary>
public class AmazonCloudFormationClient : AwsServiceClient
{
    public AmazonCloudFormationClient(AmazonCloudFormationConfig config) : base(null, config)
    {
    }

    public AmazonCloudFormationClient(AWSCredentials credentials, AmazonCloudFormationConfig config) : base(credentials, config)
    {
    }

    public Task<CreateChangeSetResponse> CreateChangeSetAsync(CreateChangeSetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateChangeSetResponse>(request, cancellationToken);

    public Task<DescribeChangeSetResponse> DescribeChangeSetAsync(DescribeChangeSetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeChangeSetResponse>(request, cancellationToken);

    public Task<ExecuteChangeSetResponse> ExecuteChangeSetAsync(ExecuteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ExecuteChangeSetResponse>(request, cancellationToken);

    public Task<DeleteChangeSetResponse> DeleteChangeSetAsync(DeleteChangeSetRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteChangeSetResponse>(request, cancellationToken);

    public Task<DescribeStacksResponse> DescribeStacksAsync(DescribeStacksRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeStacksResponse>(request, cancellationToken);

    public Task<DescribeStackEventsResponse> DescribeStackEventsAsync(DescribeStackEventsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeStackEventsResponse>(request, cancellationToken);

    public Task<ListStackResourcesResponse> ListStackResourcesAsync(ListStackResourcesRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListStackResourcesResponse>(request, cancellationToken);

    public Task<ListExportsResponse> ListExportsAsync(ListExportsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListExportsResponse>(request, cancellationToken);

    public Task<GetTemplateResponse> GetTemplateAsync(GetTemplateRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetTemplateResponse>(request, cancellationToken);

    public Task<DeleteStackResponse> DeleteStackAsync(DeleteStackRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DeleteStackResponse>(request, cancellationToken);

    public Task<UpdateTerminationProtectionResponse> UpdateTerminationProtectionAsync(UpdateTerminationProtectionRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<UpdateTerminationProtectionResponse>(request, cancellationToken);

    private async Task<TResponse> CallAsync<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var operation = request.GetType().Name[..^"Request".Length];
        var call = QueryProtocol.Request(AmazonCloudFormationConfig.Service, operation, QueryParameters.Of(request));
        var answer = await InvokeXmlAsync(call, cancellationToken);
        return QueryResponse.Read<TResponse>(answer.Element($"{operation}Result"));
    }
}
