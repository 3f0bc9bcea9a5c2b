import { withoutBlanks } from './withoutBlanks';

describe('what a template sends', () => {
  it('loses blank texts, however deep', () => {
    expect(
      withoutBlanks({ a: '', b: '  ', c: 'kept', d: { e: '', f: 'kept' } }),
    ).toEqual({ c: 'kept', d: { f: 'kept' } });
  });

  it('loses objects that hold nothing but blanks', () => {
    expect(withoutBlanks({ card: { url: '', text: '' }, empty: {} })).toEqual(
      {},
    );
  });

  it('keeps everything that is no text', () => {
    const input = { no: false, zero: 0, none: null, list: ['', {}] };
    expect(withoutBlanks(input)).toEqual(input);
  });
});
