import { oneLine } from './oneLine';

describe('what a scanner says', () => {
  it.each([
    ['two\nlines\tand  blanks ', 'two lines and blanks'],
    ['nothing\u0000that PostgreSQL refuses', 'nothing that PostgreSQL refuses'],
    ['no \u202etrick', 'no trick'],
    ['no half \ud83d character', 'no half character'],
    ['Eicar-Test-Signature', 'Eicar-Test-Signature'],
  ])('of %j is shown as %j', (text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });

  it('is bounded, and not in the middle of a character', () => {
    expect(oneLine('😀'.repeat(400))).toBe('😀'.repeat(300));
  });
});
