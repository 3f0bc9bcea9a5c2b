import { doubtsOf, refusalsOf, typedFaults } from './templateProblems';
import { formOf } from './templateForm';

const form = formOf({
  checkpointId: 'sr-lora-0042',
  checkpointDigest: 'abc',
  rollbackTarget: 'sr-lora-0042',
});
const remark = (field: string | undefined, message: string) => ({
  code: 'prerequisites_missing',
  field,
  message,
});

describe('what is wrong in a template', () => {
  it('is what was filled in and does not fit, each with its label', () => {
    expect([...typedFaults(form)]).toEqual([
      ['digest', expect.stringMatching(/^Weights digest has to be 64/)],
      ['rollbackTarget', expect.stringMatching(/^Rollback target: sr-lora/)],
    ]);
  });

  it('is not what nobody has come to yet', () => {
    expect(typedFaults(formOf({})).size).toBe(0);
  });

  it('is also what the portal says, but for what is said already', () => {
    const problems = [
      remark('rollback', 'is missing'),
      remark('checkpoint.id', 'has an open release'),
      remark(undefined, 'Nobody could sign.'),
      remark(undefined, 'Nobody could sign.'),
    ];
    expect(refusalsOf(form, { problems }).slice(2)).toEqual([
      'Checkpoint ID: has an open release',
      'Nobody could sign.',
    ]);
  });

  it('is not what the portal only doubts', () => {
    const warnings = [remark('rollback.target', 'x was never released here.')];
    expect(doubtsOf({ warnings })).toEqual([
      'Rollback target: x was never released here.',
    ]);
    expect(doubtsOf(undefined)).toEqual([]);
  });
});
