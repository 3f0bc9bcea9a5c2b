import { denyFileName } from './fileName';
import { fileToken } from './fileToken';

describe('an id in file names', () => {
  it.each([
    'ckpt-2026-05-01-a',
    'epoch=2-step=1500',
    'v1.0+build.7',
    'run 7 (best)',
    'Prüfung-7',
    'x'.repeat(128),
  ])('stays “%s”', id => {
    expect(fileToken(id)).toBe(id);
  });

  it.each([
    ['run-8f2c:v3', 'run-8f2c-v3'],
    ['acme/triage-7b@3f2a9c1', 'acme-triage-7b@3f2a9c1'],
    ['models:/triage/3', 'models--triage-3'],
    ['s3://weights/7', 's3---weights-7'],
    ['a\\b*c?d"e<f>g|h', 'a-b-c-d-e-f-g-h'],
  ])('“%s” becomes “%s”', (id, token) => {
    expect(fileToken(id)).toBe(token);
  });

  it('is the end of a long one, from the start of a word', () => {
    const end = `${'step'.repeat(20)}-1500`;
    expect(fileToken(`${'run'.repeat(30)}/${end}`)).toBe(end);
    expect(fileToken(`start${'f'.repeat(145)}`)).toBe('f'.repeat(128));
  });

  it.each([
    ['cut between two letters', `7${'\u{20000}'.repeat(99)}a`],
    ['from the start of a word', `x-${'\u{20000}'.repeat(99)}`],
  ])(
    'leaves room in a file name where its letters take two places: %s',
    (_what, id) => {
      const token = fileToken(id);
      expect(token.length).toBeLessThanOrEqual(128);
      expect(
        denyFileName(`eval-${token}.json`, { fileName: '{checkpoint.id}' }, id),
      ).toBeUndefined();
    },
  );
});
