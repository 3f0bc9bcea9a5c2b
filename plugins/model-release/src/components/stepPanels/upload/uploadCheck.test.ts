import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../../__testUtils__/phraseText';
import { missingFiles, uncoveredSections } from './uploadCheck';

const missing = (...given: Parameters<typeof missingFiles>) => {
  const what = missingFiles(...given);
  return what && phraseText(what);
};

describe('what is missing before files can be handed in', () => {
  const upload = { sections: ['safety', 'quality'] };
  const safety = anEvidence({ section: 'safety' });

  it('is a first file', () => {
    expect(missing({ files: [], upload })).toBe('Upload a file first');
  });

  it('is a file for every section, where none covers all', () => {
    expect(uncoveredSections({ files: [safety], upload })).toEqual(['quality']);
    expect(missing({ files: [safety], upload })).toBe(
      'Missing sections: quality',
    );
    expect(missing({ files: [anEvidence()], upload })).toBeUndefined();
  });

  it('is a scan that has let them pass', () => {
    const scan = { status: 'pending' as const, scanners: ['clamav'] };
    expect(missing({ files: [anEvidence({ scan })], upload })).toMatch(
      /scan of .* by clamav is pending/,
    );
  });
});
