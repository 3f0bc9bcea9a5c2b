import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  denyFile,
  missingFiles,
  uncoveredSections,
  uploadRuleWords,
} from './uploadCheck';

const rule = {
  fileName: '{checkpoint.id}',
  accept: ['.zip', '.json'],
  maxSize: '1MiB',
};
const file = (name: string, size = 10) => ({ name, size });

describe('uploadRuleWords', () => {
  it('says what a name must contain, which files, and how big', () => {
    expect(uploadRuleWords(rule, 'ckpt-7')).toEqual({
      requiredPart: 'ckpt-7',
      limits: '.zip, .json, up to 1MiB',
    });
  });

  it('says nothing where the runbook says nothing', () => {
    expect(uploadRuleWords(undefined, 'ckpt-7')).toEqual({
      requiredPart: undefined,
      limits: '',
    });
  });
});

describe('denyFile', () => {
  it('accepts a file that keeps the rule', () => {
    expect(denyFile(file('eval-ckpt-7.zip'), rule, 'ckpt-7')).toBeUndefined();
  });

  it('suggests a name to somebody who forgot the checkpoint', () => {
    expect(denyFile(file('eval.zip'), rule, 'ckpt-7')).toContain(
      '“eval-ckpt-7.zip”',
    );
  });

  it('refuses an empty file', () => {
    expect(denyFile(file('eval-ckpt-7.zip', 0), rule, 'ckpt-7')).toBe(
      '“eval-ckpt-7.zip” is empty.',
    );
  });

  it('refuses a file that is too big, and says both sizes', () => {
    expect(
      denyFile(file('eval-ckpt-7.zip', 3 * 1024 ** 2), rule, 'ckpt-7'),
    ).toBe('“eval-ckpt-7.zip” has 3.0 MiB; accepted are up to 1MiB.');
  });

  it('refuses a kind of file that is not accepted', () => {
    expect(denyFile(file('eval-ckpt-7.exe'), rule, 'ckpt-7')).toContain(
      'Accepted are .zip, .json',
    );
  });
});

describe('what is missing before files can be handed in', () => {
  const upload = { sections: ['safety', 'quality'] };
  const safety = anEvidence({ section: 'safety' });

  it('is a first file', () => {
    expect(missingFiles({ files: [], upload })).toBe('Upload a file first');
  });

  it('is a file for every section, where none covers all', () => {
    expect(uncoveredSections({ files: [safety], upload })).toEqual(['quality']);
    expect(missingFiles({ files: [safety], upload })).toBe(
      'No file covers quality yet',
    );
    expect(missingFiles({ files: [anEvidence()], upload })).toBeUndefined();
  });

  it('is a scan that has let them pass', () => {
    const scan = { status: 'pending' as const, scanners: ['clamav'] };
    expect(missingFiles({ files: [anEvidence({ scan })], upload })).toMatch(
      /waits for its scan by clamav/,
    );
  });
});
