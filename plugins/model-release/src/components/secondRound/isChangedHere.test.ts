import type { StepResult } from '@model-release/backstage-plugin-model-release-common';
import { NO_DRAFT, type Draft } from '../../hooks/work';
import { isChangedHere } from './isChangedHere';

const miss = { fileName: 'eval.json', metric: 'F1' };
const manual: StepResult = {
  type: 'manual',
  checklist: { licenses: true },
  comment: 'All of them',
  missed: [{ ...miss, reason: 'Few minors' }],
  files: [],
};
const form: StepResult = {
  type: 'form',
  answers: { risk: { injection: 'Subject line', hosts: ['a', 'b'] } },
  files: [],
};

/** What stands in the step while nobody has typed anything. */
const asBefore: Draft = {
  comment: 'All of them',
  checklist: { licenses: true, consent: false },
};

describe('an earlier result', () => {
  it.each<[string, StepResult, Draft]>([
    ['nothing is typed', manual, asBefore],
    ['only a reason is typed', manual, { ...asBefore, reaffirmation: 'Same' }],
    ['a space is added', manual, { ...asBefore, comment: 'All of them ' }],
    [
      'the form has filled itself in, in its own order',
      form,
      {
        ...NO_DRAFT,
        answers: {
          more: {},
          risk: { hosts: ['a', 'b'], injection: 'Subject line', notes: [] },
        },
      },
    ],
  ])('stands while %s', (_, result, draft) => {
    expect(isChangedHere({ result }, draft)).toBe(false);
  });

  it.each<[string, StepResult, Draft]>([
    ['a comment is typed', form, { ...NO_DRAFT, comment: 'But' }],
    ['the comment is removed', manual, { ...asBefore, comment: '' }],
    ['a tick is removed', manual, { ...asBefore, checklist: {} }],
    [
      'a tick is added',
      manual,
      { ...asBefore, checklist: { licenses: true, consent: true } },
    ],
    [
      'a word is said about a miss',
      manual,
      { ...asBefore, missed: { 'eval.json F1': 'Rare' } },
    ],
    [
      'an answer is changed',
      form,
      { ...NO_DRAFT, answers: { risk: { injection: 'Nowhere' } } },
    ],
    [
      'a list has another order',
      form,
      {
        ...NO_DRAFT,
        answers: { risk: { injection: 'Subject line', hosts: ['b', 'a'] } },
      },
    ],
    [
      'a change of the request is typed',
      manual,
      { ...asBefore, amendment: { typed: { intendedUse: 'Mine' } } },
    ],
  ])('is no longer what stands in the step once %s', (_, result, draft) => {
    expect(isChangedHere({ result }, draft)).toBe(true);
  });
});
