import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { stages } from './stages';

const step = (key: string, ...dependsOn: string[]) => ({ key, dependsOn });
const keys = (grouped: Array<Array<{ key: string }>>) =>
  grouped.map(stage => stage.map(({ key }) => key));

describe('stages', () => {
  it('puts the three reviews of the runbook in one stage', () => {
    expect(keys(stages(aRunbook().spec.steps))).toEqual([
      ['scope-and-ownership'],
      ['training-data', 'evaluation-summary', 'security-review'],
      ['release-sign-off'],
      ['notify-platform'],
    ]);
  });

  it('puts a step after the last one that it depends on', () => {
    expect(
      keys(stages([step('a'), step('b', 'a'), step('c', 'a', 'b'), step('d')])),
    ).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  it('finds the order when the runbook lists a step before what it needs', () => {
    expect(keys(stages([step('b', 'a'), step('a')]))).toEqual([['a'], ['b']]);
  });

  it('has no stage without steps', () => {
    expect(stages([])).toEqual([]);
  });
});
