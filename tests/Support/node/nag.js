// Prints what cdk-nag finds in CloudFormation templates, one finding a line: "rule logicalId detail".
// Usage: node nag.js <template.json>...
const { App, Aspects, Stack } = require("aws-cdk-lib");
const { CfnInclude } = require("aws-cdk-lib/cloudformation-include");
const { AwsSolutionsChecks } = require("cdk-nag");

const findings = new Set();
const logger = {
  onCompliance() {},
  onNotApplicable() {},
  onSuppressed() {},
  onSuppressedError() {},
  onError(data) {
    throw new Error(`${data.ruleId} failed on ${data.resource.logicalId}: ${data.errorMessage}`);
  },
  onNonCompliance(data) {
    const logicalId = Stack.of(data.resource).resolve(data.resource.logicalId);
    findings.add([data.ruleId, logicalId, data.findingId].filter(Boolean).join(" "));
  },
};

const app = new App();
process.argv.slice(2).forEach((templateFile, at) => {
  const stack = new Stack(app, `stack${at}`);
  new CfnInclude(stack, "template", { templateFile });
});
Aspects.of(app).add(new AwsSolutionsChecks({ reports: false, logIgnores: false, additionalLoggers: [logger] }));
app.synth();

for (const finding of [...findings].sort()) console.log(finding);
