import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { unknownTargets } from './unknownTargets';

describe('unknownTargets', () => {
  const runbook = aRunbook();

  it('names runbook, step, target and the key to add', () => {
    const { metadata, spec } = runbook;
    expect(unknownTargets([runbook], ['another'])).toEqual([
      `Step notify-platform of runbook ${metadata.name} ${spec.version} sends to “release-ticket”, which is not configured: ` +
        `add modelRelease.webhooks.targets.release-ticket`,
    ]);
  });

  it('has nothing to say about targets that are configured', () => {
    expect(unknownTargets([runbook], ['another', 'release-ticket'])).toEqual(
      [],
    );
  });

  it('looks at the highest version of a runbook only', () => {
    const versions = ['1.9.0', '1.10.0', '1.2.0'].map(version =>
      aRunbook({ spec: { version } }),
    );
    expect(unknownTargets(versions, [])).toEqual([
      expect.stringContaining(' 1.10.0 sends to'),
    ]);
  });

  it('has nothing to say about runbooks that send nothing', () => {
    const steps = runbook.spec.steps.filter(step => !step.webhook);
    expect(unknownTargets([aRunbook({ spec: { steps } })], [])).toEqual([]);
  });
});
