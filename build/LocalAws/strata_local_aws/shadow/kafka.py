"""MSK: bootstrap brokers, which moto does not tell, and policies of clusters that lie outside the local AWS."""

from moto.kafka.models import FakeKafkaCluster, kafka_backends

from strata_local_aws.shadow.entity import Handler
from strata_local_aws.wire.errors import AwsError
from strata_local_aws.wire.incoming import Request

BROKERS = 2
# https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html
PORTS = {
    "BootstrapBrokerString": 9092,
    "BootstrapBrokerStringTls": 9094,
    "BootstrapBrokerStringSaslScram": 9096,
    "BootstrapBrokerStringSaslIam": 9098,
}


def kafka_handlers(account: str) -> dict[str, Handler]:
    """Return the handlers of GetBootstrapBrokers (its names lead nowhere: no broker runs) and of cluster policies."""

    def cluster_of(request: Request) -> FakeKafkaCluster:
        cluster = kafka_backends[account][request.region].clusters.get(request.parameters["ClusterArn"])
        if cluster is None:
            raise AwsError("NotFoundException", f"Cluster {request.parameters['ClusterArn']} is not found.")
        return cluster

    def check(request: Request) -> None:
        """Refuse what does not exist, where moto fails; what exists is moto's to answer."""
        cluster_of(request)

    def brokers(request: Request) -> dict:
        cluster = cluster_of(request)
        hosts = [f"b-{number}.{cluster.cluster_name}.kafka.{request.region}.amazonaws.com" for number in range(1, BROKERS + 1)]
        return {name: ",".join(f"{host}:{port}" for host in hosts) for name, port in PORTS.items()}

    return {"GetBootstrapBrokers": brokers, "DescribeCluster": check, "DescribeClusterV2": check, **_policies()}


def _policies() -> dict[str, Handler]:
    kept: dict[str, dict] = {}

    def put(request: Request) -> dict:
        arn = request.parameters["ClusterArn"]
        version = int(kept[arn]["CurrentVersion"].removeprefix("K")) + 1 if arn in kept else 1
        kept[arn] = {"Policy": request.parameters["Policy"], "CurrentVersion": f"K{version}"}
        return kept[arn]

    def get(request: Request) -> dict:
        arn = request.parameters["ClusterArn"]
        if arn not in kept:
            raise AwsError("NotFoundException", f"Cluster {arn} has no policy.")
        return kept[arn]

    def delete(request: Request) -> dict:
        get(request)
        del kept[request.parameters["ClusterArn"]]
        return {}

    return {"PutClusterPolicy": put, "GetClusterPolicy": get, "DeleteClusterPolicy": delete}
