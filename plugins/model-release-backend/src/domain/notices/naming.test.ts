import { placeFor, placesIn, withNames } from './naming';

const nora = 'user:default/nora.haddad';
const model = 'resource:default/ticket-triage-7b';

describe('the names in what a notice says', () => {
  const text = `${placeFor(nora)} commented: ${placeFor(model)}`;

  it('are asked for by ref', () => {
    expect(placesIn(text)).toEqual([nora, model]);
  });

  it('stand where they belong, or the end of the ref where there are none', () => {
    const names = new Map([[nora, 'Nora Haddad']]);
    expect(withNames(text, names)).toBe(
      'Nora Haddad commented: ticket-triage-7b',
    );
  });

  it('are needed only for what the catalog has', () => {
    expect(placeFor('plugin:scaffolder')).toBe('plugin:scaffolder');
    expect(placesIn('from {a} to {b: c}, by service:portal')).toEqual([]);
  });
});
