import fc from 'fast-check';
import { readModelCard } from './readModelCard';

describe('readModelCard, given what nobody writes by hand,', () => {
  it.each([
    '- ',
    '[',
    '{a: ',
    '? ',
    '? : ',
    '}',
    '"',
    '- &a [*a]\n',
    'a: b\n',
    'a: >\n',
    ' a: b\n',
    'a: "\n',
    '- a: [b\n',
    '# a\n',
    '\n',
    '!!a ',
    '&a ',
    '%a\n',
    '--- \n',
  ])('comes back from front matter that is full of %j', scrap => {
    const hostile = scrap.repeat(99_000 / scrap.length);
    const text = `---\n${hostile}\n---\n## Uses\nAll.`;
    expect(readModelCard(text).intendedUse).toBe('All.');
  });

  it.each(['base_model', 'datasets', 'license', 'intended_use'])(
    'reads white space in the value of %s no longer than anything else',
    key => {
      const gap = ' '.repeat(95_000);
      const aliases = Array.from({ length: 15 }, () => '*z').join();
      const cards = [
        `---\n${key}: "x${gap}y"\n---\n`,
        `---\nz: &z "x${gap.slice(0, 40_000)}y"\n${key}: [${aliases}]\n---\n`,
      ];
      for (const card of cards) {
        expect(readModelCard(card).datasets).toEqual(expect.any(Array));
      }
    },
  );

  it('never throws, whatever it is given', () => {
    const scraps = fc.constantFrom(
      '---\n',
      '\n---\n',
      'base_model: ',
      '&a [*a]',
      '# Base model\n',
      'Uses\n====\n',
      '```\n',
      '<!--',
      '- **Base model:** ',
      '[[](',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(scraps, fc.string({ unit: 'binary' }))),
        parts => {
          expect(readModelCard(parts.join('')).datasets).toEqual(
            expect.any(Array),
          );
        },
      ),
    );
  });

  it('reads what stands below a megabyte of tables', () => {
    const rows = '| 17 | 0.93 | north pier | 2026-05-01 |\n'.repeat(25_000);
    const text = `# Berths\n\n| a | b | c | d |\n|---|---|---|---|\n${rows}\n## Training data\n\nLogs.\n\nLicense: MIT\n`;
    expect(readModelCard(text)).toMatchObject({
      trainingData: 'Logs.\n\nLicense: MIT',
      license: 'MIT',
    });
  });

  it.each([
    ['headings', '#\n'],
    ['underlines', 'a\n-\n'],
    ['sections that match', '## Uses\n'],
    ['headings in bold', '**Uses**\n\n'],
    ['headings in HTML', '<h2>Uses'],
    ['folds', '<details><summary>a'],
    ['folds that end', '</details>'],
    ['tags that never end', '<a href="'],
    ['cells', '<td>'],
    ['links in HTML', '<a href="x">'],
    ['number signs', '# #'],
    ['brackets', '['],
    ['links', '[a]('],
    ['open comments', '## Uses\n<!--'],
    ['comments', '<!---->'],
    ['fences', '```\n'],
    ['labels', 'a:'],
    ['labels that match', 'Base model:\n'],
    ['labels of any kind', 'ä:b\n'],
    ['rows', '| Uses | a |\n|-|-|\n'],
    ['bars', '|'],
    ['rows about licenses', '| License | a |\n'],
    ['bold words', '**ab** c\n'],
    ['rules', '-'.repeat(1_999).concat('x\n')],
    ['licenses', 'apache '],
    ['badges', '/badge/license-'],
    ['sentences', 'fine-tuned of '],
    ['quotes', '> '],
    ['entities', '&amp;'],
    ['backticks', '`'],
    ['asterisks', '*'],
    ['spaces', ' '],
    ['empty lines', '\n'],
    ['carriage returns', '\r'],
    ['list marks', '- '],
    ['items', '- a/b\n'],
    ['front matter', '---\n'],
  ])('reads a megabyte of %s', (_name, scrap) => {
    const hostile = scrap.repeat(1_000_000 / scrap.length);
    const card = `## Intended use\n\nAll.\n\n## Uses\n${hostile}x`;
    expect(readModelCard(card).intendedUse).toBe('All.');
    expect(readModelCard(hostile)).toHaveProperty('datasets');
  });

  it.each([
    ['plain lines', 'a: [\n'],
    ['lists', 'a:\n'],
    ['items', '- a\n'],
    ['maps', '- a: b\n'],
    ['headings', '\n# a\n'],
    ['anchors', '- &a [*a]\n'],
    ['quotes', 'a: "\n'],
  ])('reads a megabyte of front matter, all of it %s', (_name, scrap) => {
    const hostile = scrap.repeat(1_000_000 / scrap.length);
    const text = `---\nlicense: mit\n${hostile}\n---\n## Uses\nAll.`;
    expect(readModelCard(text).license).toBe('mit');
  });
});
