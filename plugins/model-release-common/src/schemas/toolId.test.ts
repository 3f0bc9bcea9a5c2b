import { toolId } from './toolId';

/** Why a text is no id. */
function problemOf(id: string): string[] {
  const { error } = toolId.safeParse(id);
  return (error?.issues ?? []).map(({ message }) => message);
}

describe('a name of a checkpoint or a model', () => {
  it.each([
    'epoch=2-step=1500',
    'epoch=3-val_loss=0.12.ckpt',
    'run-8f2c:v3',
    'acme/triage-7b@3f2a9c1',
    'meta-llama/Llama-3.1-8B-Instruct',
    'triage:latest',
    'ft:gpt-4o-mini:acme::9xYz',
    'models:/triage/3',
    's3://weights/run-7/',
    'registry.example.com:5000/triage@sha256:0123',
    'v1.0+build.7',
    'run 7 (best), #2 ~80%',
    'C:\\out\\checkpoint-500',
    'lr=2e-5;β1=0.9',
    '客服分流-v3',
    'Prüfung-7',
    'модель-v3',
    'ΔLoRA-7',
    'μP-run',
    '7',
    'x'.repeat(200),
  ])('can be “%s”', id => {
    expect(toolId.parse(id)).toBe(id);
  });

  it.each([
    ['ckpt-7 ', '“ckpt-7 ” starts or ends with white space. Write “ckpt-7”.'],
    [' ckpt-7', '“ ckpt-7” starts or ends with white space. Write “ckpt-7”.'],
    [
      'ckpt  7',
      '“ckpt  7” has white space other than single spaces. Write “ckpt 7”.',
    ],
    [
      'ckpt\u00a07',
      '“ckpt\u00a07” has white space other than single spaces. Write “ckpt 7”.',
    ],
    [
      'ckpt\n7',
      '“ckpt[U+000A]7” has a character that cannot be seen. Write “ckpt 7”.',
    ],
    [
      'ckpt-7\u0000',
      '“ckpt-7[U+0000]” has a character that cannot be seen. Write “ckpt-7”.',
    ],
    [
      'ckpt\u200b-7',
      '“ckpt[U+200B]-7” has a character that cannot be seen. Write “ckpt-7”.',
    ],
    [
      'ckpt-\u202e7',
      '“ckpt-[U+202E]7” has a character that cannot be seen. Write “ckpt-7”.',
    ],
    [
      'ckpt\ufe0f-7',
      '“ckpt[U+FE0F]-7” has a character that cannot be seen. Write “ckpt-7”.',
    ],
    [
      'ckpt-\ud83d',
      '“ckpt-[U+D83D]” has a character that cannot be seen. Write “ckpt-”.',
    ],
    [
      'run：3',
      '“run：3” has characters that only look like the usual ones. Write “run:3”.',
    ],
    [
      'Llama\u20113',
      '“Llama\u20113” has characters that only look like the usual ones. Write “Llama-3”.',
    ],
    [
      'ckpt\u20107\u20138',
      '“ckpt\u20107\u20138” has characters that only look like the usual ones. Write “ckpt-7-8”.',
    ],
    [
      'lr=1e\u22125',
      '“lr=1e\u22125” has characters that only look like the usual ones. Write “lr=1e-5”.',
    ],
    [
      '\u03a0риор',
      '“\u03a0риор” has a word with letters of two alphabets that look alike. Write it as your tool or registry shows it.',
    ],
    [
      '\u03bfmega',
      '“\u03bfmega” has a word with letters of two alphabets that look alike. Write it as your tool or registry shows it.',
    ],
    [
      'Pru\u0308fung-7',
      '“Pru\u0308fung-7” has characters that only look like the usual ones. Write “Prüfung-7”.',
    ],
    [
      'c\u043apt-7',
      '“c\u043apt-7” has a word with letters of two alphabets that look alike. Write it as your tool or registry shows it.',
    ],
    [
      '../ckpt-7',
      '“../ckpt-7” does not start with a letter or digit. Write “ckpt-7”.',
    ],
    [
      '/mnt/ckpt-7',
      '“/mnt/ckpt-7” does not start with a letter or digit. Write “mnt/ckpt-7”.',
    ],
    ['-rf', '“-rf” does not start with a letter or digit. Write “rf”.'],
    [
      '..',
      '“..” does not start with a letter or digit. Write it as your tool or registry shows it.',
    ],
    [
      'out/../ckpt-7',
      '“out/../ckpt-7” has “.” or “..” as a path segment. Write it as your tool or registry shows it.',
    ],
    [
      'out/.',
      '“out/.” has “.” or “..” as a path segment. Write it as your tool or registry shows it.',
    ],
  ])('cannot be %j', (id, problem) => {
    expect(problemOf(id)).toEqual([problem]);
  });

  it.each(['', 'x'.repeat(201)])('has 1 to 200 characters, not %j', id => {
    expect(problemOf(id)).toHaveLength(1);
  });
});
