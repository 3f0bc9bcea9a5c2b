import { licensesIn } from './licensesIn';

describe('licensesIn', () => {
  it.each([
    ['Apache 2.0', 'apache-2.0'],
    ['the Apache License, Version 2.0', 'apache-2.0'],
    ['MIT License', 'mit'],
    ['BSD 3-Clause', 'bsd-3-clause'],
    ['CC BY-NC-SA 4.0', 'cc-by-nc-sa-4.0'],
    ['CC-BY-4.0', 'cc-by-4.0'],
    ['CC0', 'cc0-1.0'],
    ['GPLv3', 'gpl-3.0'],
    ['AGPL-3.0', 'agpl-3.0'],
    ['LGPL 2', 'lgpl-2.0'],
    ['OpenRAIL-M', 'openrail-m'],
    ['MPL 2.0', 'mpl-2.0'],
    ['ODC-By', 'odc-by'],
  ])('reads %j', (text, id) => {
    expect(licensesIn(text)).toEqual([id]);
  });

  it('lists each once, in the order of the text', () => {
    expect(licensesIn('MIT for code, CC-BY-4.0 for data; MIT again')).toEqual([
      'mit',
      'cc-by-4.0',
    ]);
  });

  it.each(['commit', 'permitted', 'Apache helicopter', 'mit Daten', ''])(
    'finds none in %j',
    text => {
      expect(licensesIn(text)).toEqual([]);
    },
  );
});
