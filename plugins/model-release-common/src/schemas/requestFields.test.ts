import { judgeRequestField, requestLabel } from './requestFields';

const DIGITS =
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

describe('a field of a request, as it is left', () => {
  it.each([
    DIGITS,
    DIGITS.toUpperCase(),
    ` sha256:${DIGITS}\n`,
    `SHA256-${DIGITS}`,
    `${DIGITS.slice(0, 32)} ${DIGITS.slice(32)}`,
    `${DIGITS}  adapter model.safetensors\n`,
    `${DIGITS} *adapter.safetensors`,
  ])('takes a digest in whatever form tools print it: %j', written => {
    expect(judgeRequestField('checkpoint.digest', written)).toEqual({
      value: `sha256:${DIGITS}`,
    });
  });

  it.each([
    ['checkpoint.id', ' epoch=2-step=1500 ', 'epoch=2-step=1500'],
    ['model', 'triage:v3\n', 'triage:v3'],
    ['intendedUse', '  Drafts. ', 'Drafts.'],
    [
      'modelCard.url',
      ' https://cards.example.com/a.md ',
      'https://cards.example.com/a.md',
    ],
  ] as const)(
    'takes %s without the blanks around it',
    (path, written, value) => {
      expect(judgeRequestField(path, written)).toEqual({ value });
    },
  );

  it.each([
    ['checkpoint.id', '', 'Checkpoint ID is required.'],
    [
      'checkpoint.id',
      '../x',
      '“../x” does not start with a letter or digit. Write “x”.',
    ],
    [
      'checkpoint.digest',
      DIGITS.slice(1),
      'Weights digest has to be 64 hexadecimal digits, as sha256sum prints them; this has 63.',
    ],
    [
      'checkpoint.digest',
      'md5:1',
      'Weights digest has to be 64 hexadecimal digits, as sha256sum prints them; this has other characters.',
    ],
    ['evaluation.passCriteria', '  ', 'Pass criteria is required.'],
    [
      'checkpoint.baseModel',
      'x'.repeat(301),
      'Base model has at most 300 characters.',
    ],
    [
      'modelCard.url',
      'README.md',
      'URL of the model card has to be an address that begins with https:// or http://.',
    ],
  ] as const)(
    'says in words what is wrong with %s: %j',
    (path, written, problem) => {
      expect(judgeRequestField(path, written)).toEqual({ problem });
    },
  );

  it('has a label for each part of a request, and none of the names that programs use', () => {
    expect(requestLabel('checkpoint.id')).toBe('Checkpoint ID');
    expect(requestLabel('modelCard')).toBe('Model card');
    expect(requestLabel('evaluation')).toBe('Evaluation');
  });
});
