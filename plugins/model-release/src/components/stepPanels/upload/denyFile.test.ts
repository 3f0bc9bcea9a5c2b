import { phraseText } from '../../../__testUtils__/phraseText';
import { denyFile } from './denyFile';

const rule = {
  fileName: '{checkpoint.id}',
  accept: ['.zip', '.json'],
  maxSize: '1MiB',
};
const file = (name: string, size = 10) => ({ name, size });

const denied = (...given: Parameters<typeof denyFile>) => {
  const why = denyFile(...given);
  return why && phraseText(why);
};

describe('denyFile', () => {
  it('accepts a file that keeps the rule', () => {
    expect(denied(file('eval-ckpt-7.zip'), rule, 'ckpt-7')).toBeUndefined();
  });

  it('suggests a name to somebody who forgot the checkpoint', () => {
    expect(denied(file('eval.zip'), rule, 'ckpt-7')).toContain(
      '“eval-ckpt-7.zip”',
    );
  });

  it('refuses an empty file', () => {
    expect(denied(file('eval-ckpt-7.zip', 0), rule, 'ckpt-7')).toBe(
      '“eval-ckpt-7.zip” is empty.',
    );
  });

  it('refuses a file that is too big, and says both sizes', () => {
    expect(denied(file('eval-ckpt-7.zip', 3 * 1024 ** 2), rule, 'ckpt-7')).toBe(
      '“eval-ckpt-7.zip” is 3.0 MiB. The limit is 1MiB.',
    );
  });

  it('refuses a kind of file that is not accepted', () => {
    expect(denied(file('eval-ckpt-7.exe'), rule, 'ckpt-7')).toContain(
      'Accepted file types are .zip, .json',
    );
  });
});
