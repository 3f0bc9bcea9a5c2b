import { phraseText } from '../../__testUtils__/phraseText';
import { prerequisiteWords } from './prerequisiteWords';

const prerequisite = (met: boolean) => ({
  key: 'rollback',
  title: 'Rollback path',
  met,
  detail: '',
});

const said = (...met: boolean[]) => {
  const { label, tone } = prerequisiteWords(met.map(prerequisite));
  return { label: phraseText(label), tone };
};

describe('prerequisiteWords', () => {
  it('says that everything is met', () => {
    expect(said(true, true)).toEqual({
      label: '2 of 2 prerequisites met',
      tone: 'ok',
    });
  });

  it('counts what is met where something is missing', () => {
    expect(said(true, false)).toEqual({
      label: '1 of 2 prerequisites met',
      tone: 'bad',
    });
  });
});
