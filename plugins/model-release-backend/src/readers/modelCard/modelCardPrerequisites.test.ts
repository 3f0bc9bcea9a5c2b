import { modelCardPrerequisites } from './modelCardPrerequisites';
import { readModelCard } from './readModelCard';

describe('modelCardPrerequisites', () => {
  it('says what was found', () => {
    expect(
      modelCardPrerequisites({
        baseModel: 'acme/base',
        datasets: ['acme/a', 'acme/b'],
        intendedUse: 'For planners.\n\nNot for passengers.',
      }).map(({ key, met, detail }) => [key, met, detail]),
    ).toEqual([
      ['model-card.base-model', true, 'acme/base'],
      ['model-card.training-data', true, 'acme/a, acme/b'],
      ['model-card.intended-use', true, 'For planners. Not for passengers.'],
    ]);
  });

  it('is content with training data in prose', () => {
    const [, trainingData] = modelCardPrerequisites({
      datasets: [],
      trainingData: 'x'.repeat(300),
    });
    expect(trainingData.met).toBe(true);
    expect(trainingData.detail).toHaveLength(200);
  });

  it('says what to add for each part that is missing', () => {
    expect(
      modelCardPrerequisites({ datasets: [] }).map(({ key, met, detail }) => [
        key,
        met,
        detail,
      ]),
    ).toEqual([
      [
        'model-card.base-model',
        false,
        expect.stringMatching(/^Add base_model/),
      ],
      [
        'model-card.training-data',
        false,
        expect.stringMatching(/^Add datasets/),
      ],
      [
        'model-card.intended-use',
        false,
        expect.stringMatching(/^Add intended_use .* heading “Intended use”/),
      ],
    ]);
  });

  it('says on which line the front matter is broken, where something is missing', () => {
    const [baseModel, trainingData] = modelCardPrerequisites(
      readModelCard('---\ndatasets: acme/a\nbase_model: {acme/base\n---\n'),
    );
    expect(baseModel).toMatchObject({
      met: false,
      detail: expect.stringMatching(/^Add base_model .* check it first: line/),
    });
    expect(trainingData).toMatchObject({ met: true, detail: 'acme/a' });
  });
});
