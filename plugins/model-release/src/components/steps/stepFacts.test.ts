import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { stepFacts } from './stepFacts';

const modelCard = {
  source: 'request',
  digest: `sha256:${'a'.repeat(64)}`,
  datasets: ['acme/tickets', 'acme/mails'],
  license: 'mit',
  trainingData: 'Tickets of 2025.',
};
const release = { ...aReleaseDetail(), modelCard };
type Judged = Parameters<typeof stepFacts>[1];
const step: Judged = { type: 'manual', status: 'active', reads: ['modelCard'] };

const labels = (change: Partial<Judged>) =>
  stepFacts(release, { ...step, ...change }).map(({ label }) =>
    phraseText(label),
  );

describe('stepFacts', () => {
  it('leaves data sets and licenses to the advice on them', () => {
    expect(labels({})).toEqual(['Model card', 'Training data']);
  });

  it.each<Partial<Judged>>([
    { status: 'blocked' },
    { reads: ['modelCard', 'intendedUse'] },
  ])('names them where there is no such advice: %j', change => {
    expect(labels(change)).toEqual(
      expect.arrayContaining(['Datasets', 'Licenses']),
    );
  });

  it.each<Partial<Judged>>([{ status: 'completed' }, { type: 'approval' }])(
    'shows nothing of the request where something else is shown: %j',
    change => {
      expect(labels(change)).toEqual([]);
    },
  );

  it('keeps the criteria next to the results of a step that is done', () => {
    expect(labels({ status: 'completed', reads: ['evaluation'] })).toEqual([
      'Evaluation report',
      'Pass criteria',
    ]);
  });
});
