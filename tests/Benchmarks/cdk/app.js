// The resources of a generated lakehouse as L1 constructs of the CDK in its own language: what Strata's synthesis is compared with.
// Usage: node app.js <data.json> <output folder>
const cdk = require("aws-cdk-lib");
const fs = require("fs");

const [dataFile, outdir] = process.argv.slice(2);
const data = JSON.parse(fs.readFileSync(dataFile, "utf8"));

const app = new cdk.App({ outdir, analyticsReporting: false, treeMetadata: false });
const stacks = new Map();

for (const { name, description, tags, resources, outputs } of data.stacks) {
  const stack = new cdk.Stack(app, name, {
    stackName: name,
    description,
    tags,
    env: { account: data.account, region: data.region },
    terminationProtection: true,
    synthesizer: new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  stack.templateOptions.templateFormatVersion = "2010-09-09";
  stacks.set(name, stack);

  const constructs = new Map();
  for (const { id, class: path, props, overrides, retention, dependsOn, declaredAt } of resources) {
    const Class = path.split(".").reduce((found, part) => found[part], cdk);
    const resource = new Class(stack, id, props);
    resource.overrideLogicalId(id);
    if (retention) {
      const retain = retention === "Retain";
      resource.cfnOptions.deletionPolicy = retain ? cdk.CfnDeletionPolicy.RETAIN_EXCEPT_ON_CREATE : cdk.CfnDeletionPolicy.DELETE;
      resource.cfnOptions.updateReplacePolicy = retain ? cdk.CfnDeletionPolicy.RETAIN : cdk.CfnDeletionPolicy.DELETE;
    }
    if (declaredAt) resource.addMetadata("strata:declared", declaredAt);
    for (const [property, value] of Object.entries(overrides)) resource.addPropertyOverride(property, value);
    for (const other of dependsOn) resource.addDependency(constructs.get(other));
    constructs.set(id, resource);
  }
  for (const [id, output] of Object.entries(outputs ?? {})) {
    new cdk.CfnOutput(stack, id, { value: output.Value, exportName: output.Export.Name });
  }
}
for (const { name, dependsOn } of data.stacks) {
  for (const other of dependsOn) stacks.get(name).addDependency(stacks.get(other));
}
app.synth();
