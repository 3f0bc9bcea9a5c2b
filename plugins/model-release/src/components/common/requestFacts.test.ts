import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { requestFacts } from './requestFacts';

const labelsOf = (...given: Parameters<typeof requestFacts>) =>
  requestFacts(...given).map(({ label }) => phraseText(label));

describe('requestFacts', () => {
  it('shows the parts that a step judges, and no other', () => {
    expect(labelsOf(aReleaseDetail(), ['intendedUse', 'rollback'])).toEqual([
      'Intended use',
      'Rollback plan',
    ]);
  });

  it('leaves out what the model card does not say', () => {
    const release = aReleaseDetail();
    const { source, digest } = release.modelCard;
    const modelCard = { source, digest, datasets: [] };
    expect(labelsOf({ ...release, modelCard }, ['modelCard'])).toEqual([
      'Model card',
    ]);
  });

  it('tells what the request says from what its model card says', () => {
    const release = aReleaseDetail();
    const modelCard = {
      ...release.modelCard,
      intendedUse: 'Drafts of replies',
    };
    const facts = requestFacts({ ...release, modelCard }, [
      'intendedUse',
      'modelCard',
    ]);
    expect(
      facts
        .filter(({ label }) => phraseText(label) === 'Intended use')
        .map(({ isFromCard }) => isFromCard),
    ).toEqual([undefined, true]);
  });

  it.each([
    ['checkpoint', 'Roll back to checkpoint sr-lora-0041'],
    ['feature-flag', 'Turn off feature flag sr-lora-0041'],
  ] as const)('says how to roll back with a %s', (type, words) => {
    const rollback = { type, target: 'sr-lora-0041' };
    const [fact] = requestFacts(aReleaseDetail({ rollback }), ['rollback']);
    expect(phraseText(fact.value)).toBe(words);
  });

  it.each([
    [
      'the weights and the data apart',
      { dataLicenses: ['internal', 'apache-2.0'] },
      {
        'Model license': 'apache-2.0, mit',
        'Dataset licenses': 'internal, apache-2.0',
      },
    ],
    [
      'all in one row where an older reading does not tell them apart',
      {},
      { Licenses: 'apache-2.0, mit, internal' },
    ],
  ])('gives the licenses of %s', (_what, more, expected) => {
    const release = aReleaseDetail();
    const modelCard = {
      ...release.modelCard,
      license: 'apache-2.0',
      licenses: ['apache-2.0', 'mit', 'internal'],
      ...more,
    };
    const rows = requestFacts({ ...release, modelCard }, ['modelCard'])
      .map(({ label, value }) => [phraseText(label), phraseText(value)])
      .filter(([label]) => label.toLowerCase().includes('license'));
    expect(Object.fromEntries(rows)).toEqual(expected);
  });
});
