import { judgeLicense, judgeLicenses } from './judgeLicense';

/** What is said of a dataset under one license, in a model under another. */
const ofDataset = (license: string, model?: string) =>
  judgeLicenses({ model, datasets: [{ id: 'acme/tickets', license }] }).at(-1)!
    .concern;

/** What is said of a base model, in a model under a license. */
const ofBase = (baseModel: string, model?: string) =>
  judgeLicenses({ model, baseModel, datasets: [] }).at(-1)!;

describe('judgeLicense', () => {
  it.each(['mit', 'apache-2.0', 'cc-by-4.0', 'mpl-2.0', 'MIT OR GPL-3.0'])(
    'has nothing to say of %p',
    written => {
      expect(judgeLicense(written, 'model card').concern).toBeUndefined();
    },
  );

  it.each([
    ['', 'No license is specified.'],
    ['other', 'set license_name and license_link'],
    ['unknown', 'no use is permitted'],
    ['cc', 'Specify which one it is'],
    ['gpl-3.0', 'requires derivatives to use the same license'],
    ['agpl-3.0', 'over a network'],
    ['cc-by-nd-4.0', 'does not allow modified versions'],
    ['cc-by-nc-4.0', 'does not allow commercial use'],
    ['gemma', 'Gemma Terms of Use (gemma) restricts use'],
    ['llama3.1', 'a name that starts with “Llama”'],
    ['proprietary', 'manual review'],
    ['ACME-EULA', '“ACME-EULA” is neither an SPDX ID'],
  ])('says of %p why to look: %s', (written, words) => {
    expect(judgeLicense(written, 'model card').concern).toContain(words);
  });

  it('says what carries the license, as it was written there', () => {
    expect(judgeLicense('Apache 2.0', 'acme/tickets')).toEqual({
      id: 'Apache 2.0',
      spdx: 'Apache-2.0',
      name: undefined,
      kind: 'permissive',
      concern: undefined,
      of: 'acme/tickets',
    });
  });
});

describe('a dataset beside the license of the model', () => {
  it.each([
    ['cc-by-4.0', 'apache-2.0'],
    ['mit', 'proprietary'],
    ['cc-by-nc-4.0', 'cc-by-nc-4.0'],
    ['cc-by-nc-sa-4.0', 'cc-by-nc-sa-4.0'],
    ['cc-by-sa-4.0', 'cc-by-sa-4.0'],
    ['cc-by-sa-3.0', 'cc-by-sa-4.0'],
    ['cc-by-sa-4.0', 'gpl-3.0'],
    ['gpl-3.0', 'agpl-3.0'],
    ['GPL-2.0-or-later', 'GPL-3.0-only'],
    ['MIT OR GPL-3.0', 'apache-2.0'],
    [
      'bigscience-openrail-m AND mit',
      'mit AND proprietary AND bigscience-openrail-m',
    ],
  ])('under %s fits a model under %s', (license, model) => {
    expect(ofDataset(license, model) ?? '').not.toContain('model');
  });

  it.each([
    [
      'cc-by-nc-4.0',
      'apache-2.0',
      'CC-BY-NC-4.0 does not allow commercial use, but the license of the model, Apache-2.0, does.',
    ],
    [
      'cc-by-nc-sa-4.0',
      'cc-by-nc-4.0',
      'requires derivatives to use the same license',
    ],
    ['cc-by-sa-4.0', 'mit', 'the model is under MIT'],
    ['cc-by-sa-4.0', 'cc-by-sa-3.0', 'the model is under CC-BY-SA-3.0'],
    ['gpl-2.0', 'gpl-3.0', 'the model is under GPL-3.0-only'],
    ['agpl-3.0', 'gpl-3.0', 'the model is under GPL-3.0-only'],
    ['odbl', 'mit', 'is not settled'],
    ['llama3.1', 'apache-2.0', 'must be passed on with the model'],
    ['c-uda', 'mit', 'recipients of the data'],
    ['cc-by-nd-4.0', 'mit', 'is not settled'],
    ['apple-amlr', 'gpl-3.0', 'does not allow commercial use'],
    ['proprietary', 'mit', 'manual review'],
    ['other', 'mit', 'Find the license text'],
    ['MIT AND CC-BY-NC-4.0', 'mit', 'CC-BY-NC-4.0 does not allow'],
  ])('under %s does not fit a model under %s: %s', (license, model, words) => {
    expect(ofDataset(license, model)).toContain(words);
  });

  it('is judged on its own when the license of the model is not known', () => {
    const alone = 'CC-BY-NC-4.0 does not allow commercial use.';
    expect(ofDataset('cc-by-nc-4.0')).toBe(alone);
    expect(ofDataset('cc-by-nc-4.0', 'other')).toBe(alone);
    expect(ofDataset('mit', 'other')).toBeUndefined();
  });

  it('fits when one of several licenses of the model is its own', () => {
    expect(ofDataset('cc-by-sa-4.0', 'MIT AND CC-BY-SA-4.0')).toBeUndefined();
  });
});

describe('a base model', () => {
  it.each([
    ['meta-llama/Llama-2-7b-hf', 'llama2'],
    ['codellama/CodeLlama-7b-hf', 'llama2'],
    ['meta-llama/Meta-Llama-3-8B', 'llama3'],
    ['meta-llama/Llama-3.1-8B-Instruct', 'llama3.1'],
    ['acme/llama3.2-tickets', 'llama3.2'],
    ['meta-llama/Llama-3.3-70B-Instruct', 'llama3.3'],
    ['meta-llama/Llama-4-Scout-17B-16E', 'llama4'],
    ['google/gemma-2b', 'gemma'],
    ['google/gemma-2-9b-it', 'gemma'],
    ['google/codegemma-7b', 'gemma'],
    ['bigscience/bloom-560m', 'bigscience-bloom-rail-1.0'],
    ['bigcode/starcoder2-3b', 'bigcode-openrail-m'],
    ['mistralai/Mistral-7B-v0.3', 'apache-2.0'],
    ['microsoft/phi-4', 'mit'],
    ['EleutherAI/pythia-1b', 'apache-2.0'],
  ])('called %s is under %s', (baseModel, license) => {
    expect(ofBase(baseModel, 'mit')).toMatchObject({
      id: license,
      of: `base model ${baseModel}`,
    });
  });

  it.each([
    'openloft/loft-7b',
    'google/gemma-4-27b',
    'mistralai/Mistral-Large',
  ])('called %s does not tell its license, and is pointed out', baseModel => {
    expect(ofBase(baseModel, 'mit')).toMatchObject({
      id: '',
      kind: 'unknown',
      concern: expect.stringContaining(baseModel),
    });
  });

  it('with limits on use wants them in the license of the model', () => {
    const { concern } = ofBase('meta-llama/Llama-3.1-8B', 'apache-2.0');
    expect(concern).toContain(
      'the license of the model, Apache-2.0, does not include them',
    );
    const kept = ofBase('meta-llama/Llama-3.1-8B', 'llama3.1').concern;
    expect(kept).not.toContain('leaves them out');
  });

  it('that is permissive leaves nothing to look at', () => {
    expect(ofBase('microsoft/phi-4', 'proprietary').concern).toBeUndefined();
  });
});

describe('judgeLicenses', () => {
  it('answers the model, the base model and the datasets, in this order', () => {
    const advice = judgeLicenses({
      model: 'mit',
      named: ['cc-by-nc-4.0'],
      baseModel: 'openloft/loft-7b',
      datasets: [
        { id: 'b', license: 'mit' },
        { id: 'a', license: 'mit' },
      ],
    });
    expect(advice.map(({ of }) => of)).toEqual([
      'model card',
      'named in the model card',
      'base model openloft/loft-7b',
      'b',
      'a',
    ]);
  });

  it('points out a card without a license', () => {
    expect(judgeLicenses({ datasets: [] })).toEqual([
      expect.objectContaining({
        id: '',
        kind: 'unknown',
        of: 'model card',
        concern: 'No license is specified.',
      }),
    ]);
  });

  it('judges what the card names for its data beside the license of the model', () => {
    const [, named] = judgeLicenses({
      model: 'mit',
      named: ['cc-by-nc-4.0'],
      datasets: [],
    });
    expect(named.concern).toContain('the license of the model, MIT, does');
  });
});
