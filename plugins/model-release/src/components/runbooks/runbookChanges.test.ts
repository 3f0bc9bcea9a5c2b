import type { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { questionTitles, runbookChanges } from './runbookChanges';

const before = aRunbook();
const [first, ...rest] = before.spec.steps;
const with_ = (steps: Runbook['spec']['steps']): Runbook => ({
  ...before,
  spec: { ...before.spec, steps },
});
const said = (after: Runbook) =>
  runbookChanges(before, after).map(change => phraseText(change));

describe('what a version of a runbook changed', () => {
  it('is nothing where its steps are the same', () => {
    expect(said(with_([first, ...rest]))).toEqual([]);
  });

  it('names the parts of a step that differ', () => {
    const step = { ...first, instructions: 'Read all of it.', checklist: [] };
    expect(said(with_([step, ...rest]))).toEqual([
      `${first.title}: instructions and checklist`,
    ]);
  });

  it('names steps that came and went', () => {
    const legal = { ...first, key: 'legal', title: 'Legal review' };
    expect(said(with_([legal, ...rest]))).toEqual([
      'Legal review: new step',
      `${first.title}: removed`,
    ]);
  });
});

describe('the questions of a form', () => {
  it('are found in its groups too', () => {
    const text = (title: string) => ({ type: 'string', title });
    expect(
      questionTitles({
        properties: {
          a: text('Which data?'),
          group: { title: 'Tools', properties: { b: text('Which tools?') } },
        },
      }),
    ).toEqual(['Which data?', 'Which tools?']);
  });
});
