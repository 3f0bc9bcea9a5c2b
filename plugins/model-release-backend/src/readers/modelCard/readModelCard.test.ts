import { readModelCard } from './readModelCard';

const card = (...lines: string[]) => lines.join('\n');

describe('readModelCard', () => {
  it('reads a card in the manner of Hugging Face', () => {
    const text = card(
      '---',
      'license: apache-2.0',
      'base_model: harbourline/tide-7b',
      'datasets:',
      '  - harbourline/berth-log',
      '  - harbourline/tides',
      'tags: [lora]',
      '---',
      '# Berth planner',
      '',
      '## Intended uses & limitations',
      '',
      'Suggests berths to *planners*.',
      '',
      '## Training and evaluation data',
      '',
      'Two years of arrivals.',
    );
    expect(readModelCard(text)).toEqual({
      baseModel: 'harbourline/tide-7b',
      datasets: ['harbourline/berth-log', 'harbourline/tides'],
      trainingData: 'Two years of arrivals.',
      intendedUse: 'Suggests berths to *planners*.',
      license: 'apache-2.0',
      licenses: ['apache-2.0'],
    });
  });

  it('reads one dataset and several base models', () => {
    const text = card(
      '---',
      'base_model: [acme/one, acme/two]',
      'datasets: acme/data',
      '---',
    );
    expect(readModelCard(text)).toMatchObject({
      baseModel: 'acme/one, acme/two',
      datasets: ['acme/data'],
    });
  });

  it('reads the name of a license that is none of the usual ones', () => {
    const text = card('---', 'license: other', 'license_name: tide-1.0', '---');
    expect(readModelCard(text).license).toBe('tide-1.0');
  });

  it.each([
    'Intended use',
    'Intended Uses:',
    'INTENDED USE CASES',
    '**Intended use**',
    '2.1 Intended use',
    '3) Uses',
    'Direct Use',
    'Use cases',
    '🚢 Intended use',
    'Primary intended uses',
  ])('finds the intended use below “%s”', heading => {
    expect(readModelCard(`## ${heading}\n\nFor planners.`).intendedUse).toBe(
      'For planners.',
    );
  });

  it.each([
    'Training data',
    '1. Training Data',
    'Training Dataset',
    'Fine-tuning data',
    'Dataset',
    'Datasets used',
    'Data sources',
    'Training data sources',
    'Sources of training data',
  ])('finds the training data below “%s”', heading => {
    expect(readModelCard(`### ${heading}\nLogs.`).trainingData).toBe('Logs.');
  });

  it.each([
    ['## Base model\n\n- [`acme/base`](https://hub.example/acme/base)\n'],
    ['## Base Model Details ##\nacme/base\nMore about it.'],
    ['- **Finetuned from model [optional]:** acme/base'],
    ['**Base model**: `acme/base`'],
  ])('finds the base model in %j', text => {
    expect(readModelCard(text).baseModel).toBe('acme/base');
  });

  it('reads headings that are underlined', () => {
    const text = card(
      'Berth planner',
      '=============',
      'Training data',
      '-------------',
      'Logs.',
      '',
      'License',
      '-------',
      'MIT',
    );
    expect(readModelCard(text)).toMatchObject({
      trainingData: 'Logs.',
      license: 'MIT',
    });
  });

  it('reads files with Windows line ends and a byte order mark', () => {
    const text =
      '\ufeff---\r\nbase_model: acme/base\r\n---\r\n# Uses\r\nAll.\r\n';
    expect(readModelCard(text)).toMatchObject({
      baseModel: 'acme/base',
      intendedUse: 'All.',
    });
  });

  it('lets a section end at the next heading of its level, and not before', () => {
    const text = card(
      '## Training data',
      'Logs.',
      '### Years',
      '2024 and 2025.',
      '## Results',
      'Good.',
    );
    expect(readModelCard(text).trainingData).toBe(
      'Logs.\n### Years\n2024 and 2025.',
    );
  });

  it('prefers the most telling heading to the first one', () => {
    const text = card('## Uses', 'Many.', '## Intended use', 'For planners.');
    expect(readModelCard(text).intendedUse).toBe('For planners.');
  });

  it('takes text in any script for text', () => {
    expect(readModelCard('## Intended use\n船席計画').intendedUse).toBe(
      '船席計画',
    );
  });

  it('takes headings in code for code', () => {
    const text = card('```sh', '# Training data', 'ls', '```');
    expect(readModelCard(text).trainingData).toBeUndefined();
  });

  it.each([
    ['nothing'],
    ['[More Information Needed]'],
    ['<!-- Say what the model is for. -->'],
    ['<!-- A remark\nover two lines -->\n\n[More Information Needed]'],
    ['TODO'],
    ['TBD.'],
    ['n/a'],
    ['---'],
    ['### Direct Use\n\n<!-- x -->\n\n### Out-of-Scope Use\n\nTODO'],
  ])('takes the placeholder %j for nothing', placeholder => {
    const body = placeholder === 'nothing' ? '' : placeholder;
    expect(readModelCard(`## Uses\n\n${body}`).intendedUse).toBeUndefined();
  });

  it('takes placeholders in front matter for nothing', () => {
    const text = card('---', 'base_model: TODO', 'datasets: []', '---');
    expect(readModelCard(text)).toMatchObject({
      baseModel: undefined,
      datasets: [],
    });
  });

  it('reads what is plain in front matter that is broken, and tells the problem', () => {
    const text = card(
      '---',
      'base_model: [acme/base',
      '---',
      '## Training data',
      'Logs.',
    );
    expect(readModelCard(text)).toEqual({
      baseModel: 'acme/base',
      datasets: [],
      trainingData: 'Logs.',
      intendedUse: undefined,
      license: undefined,
      frontMatterProblem: expect.stringMatching(/^line 2: Flow sequence/),
    });
  });

  it('keeps the first 10,000 characters of a section', () => {
    const text = `## Training data\n${'x'.repeat(20_000)}`;
    expect(readModelCard(text).trainingData).toHaveLength(10_000);
  });

  it('keeps what no database takes out of everything it reads', () => {
    const text = card(
      '---',
      'license: "m\\0it"',
      'base_model: "acme/\\ud800base"',
      'datasets: ["acme/\\u202edata"]',
      '---',
      `## Training data\n${'x'.repeat(9_999)}🚢`,
    );
    expect(readModelCard(text)).toMatchObject({
      license: 'mit',
      baseModel: 'acme/base',
      datasets: ['acme/data'],
      trainingData: 'x'.repeat(9_999),
    });
  });
});
