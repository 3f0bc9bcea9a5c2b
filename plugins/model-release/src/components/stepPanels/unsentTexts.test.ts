import { NO_DRAFT } from '../../hooks/work';
import { unsentTexts } from './unsentTexts';

describe('what somebody wrote in a step that takes it no longer', () => {
  it('is nothing where nothing was written', () => {
    expect(unsentTexts(NO_DRAFT)).toEqual([]);
    expect(unsentTexts({ ...NO_DRAFT, comment: ' \n' })).toEqual([]);
  });

  it('is a comment, and why an earlier result still holds', () => {
    const draft = {
      ...NO_DRAFT,
      comment: ' Half. ',
      reaffirmation: 'It does.',
    };
    expect(unsentTexts(draft)).toEqual([
      { label: 'stepPanels.yourComment', text: 'Half.' },
      { label: 'secondRound.why', text: 'It does.' },
    ]);
  });

  it('is each field of the request that was written anew, and no choice', () => {
    const typed = { intendedUse: 'Sorts.', modelCardSource: 'catalog' };
    expect(unsentTexts({ ...NO_DRAFT, amendment: { typed } })).toEqual([
      { label: 'common.intendedUse', text: 'Sorts.' },
    ]);
  });
});
