import { othersBehind, ownersWithPeople, peopleList } from './people';
import { phraseText } from '../__testUtils__/phraseText';

const APPSEC = 'group:default/appsec';
const refs = (...names: string[]) => names.map(name => `user:default/${name}`);
const theo = { ref: 'user:default/theo' };

describe('the people behind owners', () => {
  it('are named without the reader and without who is an owner in person', () => {
    const step = {
      owners: [APPSEC, ...refs('cass')],
      people: refs('theo', 'cass', 'otis'),
    };
    expect(othersBehind(step, theo)).toEqual(refs('otis'));
  });

  it('are all named where they are few, and the first of many', () => {
    expect(phraseText(peopleList(refs('a', 'b', 'c')))).toBe('a, b or c');
    expect(phraseText(peopleList(refs('a', 'b', 'c', 'd', 'e')))).toBe(
      'a, b, c or others',
    );
  });

  it('stand beside their group, which stays alone when nobody is known', () => {
    const said = (people: string[]) =>
      phraseText(ownersWithPeople({ owners: [APPSEC], people }, theo));
    expect(said(refs('theo', 'cass'))).toBe('appsec (cass)');
    expect(said([])).toBe('appsec');
  });
});
