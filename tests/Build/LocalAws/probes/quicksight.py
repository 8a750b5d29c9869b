"""QuickSight."""

from probes.probe import Probe

ACCOUNT = "111122223333"
READERS = "arn:aws:quicksight:eu-west-1:111122223333:group/default/readers"
SOURCE = "arn:aws:quicksight:eu-west-1:111122223333:datasource/probe-source"
DATASET = "arn:aws:quicksight:eu-west-1:111122223333:dataset/probe-set"


def may(*actions: str, principal: str = READERS) -> list[dict]:
    return [{"Principal": principal, "Actions": [f"quicksight:{action}" for action in actions]}]


def asset(kind: str, key: str, identity: str, definition: bool = False):
    def read(aws, ref):
        quicksight, identified = aws("quicksight"), {"AwsAccountId": ACCOUNT, key: identity}
        lower = {"DataSource": "data_source", "DataSet": "data_set"}.get(kind, kind.lower())
        shown = [
            ACCOUNT,
            getattr(quicksight, f"describe_{lower}")(**identified)[kind],
            getattr(quicksight, f"describe_{lower}_permissions")(**identified)["Permissions"],
        ]
        if definition:
            shown.append(getattr(quicksight, f"describe_{lower}_definition")(**identified)["Definition"])
        return [shown, quicksight.list_tags_for_resource(ResourceArn=shown[1]["Arn"])["Tags"]]

    return read


def sheets(title: str) -> dict:
    return {
        "DataSetIdentifierDeclarations": [{"Identifier": "sales", "DataSetArn": DATASET}],
        "Sheets": [{"SheetId": "one", "Name": title}],
    }


PROBES = [
    Probe(
        name="Source",
        type="AWS::QuickSight::DataSource",
        properties={
            "AwsAccountId": ACCOUNT,
            "DataSourceId": "probe-source",
            "Name": "Lake",
            "Type": "ATHENA",
            "DataSourceParameters": {"AthenaParameters": {"WorkGroup": "probe-group"}},
            "SslProperties": {"DisableSsl": False},
            "Permissions": may("DescribeDataSource", "PassDataSource"),
            "Tags": [{"Key": "a", "Value": "b"}],
        },
        changed={"Name": "Lakehouse", "Permissions": may("DescribeDataSource"), "Tags": [{"Key": "a", "Value": "c"}]},
        read=asset("DataSource", "DataSourceId", "probe-source"),
    ),
    Probe(
        name="Set",
        type="AWS::QuickSight::DataSet",
        properties={
            "AwsAccountId": ACCOUNT,
            "DataSetId": "probe-set",
            "Name": "Sales",
            "ImportMode": "DIRECT_QUERY",
            "PhysicalTableMap": {
                "sales": {
                    "RelationalTable": {
                        "DataSourceArn": SOURCE,
                        "Catalog": "AwsDataCatalog",
                        "Schema": "curated",
                        "Name": "daily",
                        "InputColumns": [{"Name": "revenue", "Type": "DECIMAL", "SubType": "FLOAT"}],
                    }
                }
            },
            "LogicalTableMap": {"sales": {"Alias": "sales_daily", "Source": {"PhysicalTableId": "sales"}}},
            "Permissions": may("DescribeDataSet", "PassDataSet"),
        },
        changed={"Name": "All sales", "ImportMode": "SPICE"},
        read=asset("DataSet", "DataSetId", "probe-set"),
    ),
    Probe(
        name="Refresh",
        type="AWS::QuickSight::RefreshSchedule",
        depends_on="Set",
        properties={
            "AwsAccountId": ACCOUNT,
            "DataSetId": "probe-set",
            "Schedule": {
                "ScheduleId": "nightly",
                "RefreshType": "FULL_REFRESH",
                "ScheduleFrequency": {"Interval": "DAILY", "TimeOfTheDay": "02:00"},
            },
        },
        changed={
            "Schedule": {
                "ScheduleId": "nightly",
                "RefreshType": "FULL_REFRESH",
                "ScheduleFrequency": {"Interval": "DAILY", "TimeOfTheDay": "03:00"},
            }
        },
        read=lambda aws, ref: [
            ACCOUNT,
            "probe-set",
            aws("quicksight").describe_refresh_schedule(AwsAccountId=ACCOUNT, DataSetId="probe-set", ScheduleId="nightly")[
                "RefreshSchedule"
            ],
        ],
    ),
    Probe(
        name="Analysis",
        type="AWS::QuickSight::Analysis",
        properties={
            "AwsAccountId": ACCOUNT,
            "AnalysisId": "probe-analysis",
            "Name": "Exploration",
            "Definition": sheets("First"),
            "Permissions": may("DescribeAnalysis"),
        },
        changed={"Definition": sheets("Second")},
        read=asset("Analysis", "AnalysisId", "probe-analysis", definition=True),
    ),
    Probe(
        name="Dashboard",
        type="AWS::QuickSight::Dashboard",
        properties={
            "AwsAccountId": ACCOUNT,
            "DashboardId": "probe-dashboard",
            "Name": "Board",
            "Definition": sheets("First"),
            "Permissions": may("DescribeDashboard"),
        },
        changed={"Definition": sheets("Second"), "Permissions": may("DescribeDashboard", "QueryDashboard")},
        read=asset("Dashboard", "DashboardId", "probe-dashboard", definition=True),
    ),
]
