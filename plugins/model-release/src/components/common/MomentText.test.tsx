import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { day, stamp } from '../../common/timeWords';
import { at, NOW } from '../../__testUtils__/theTime';
import { PhraseText } from './PhraseText';

const LAST_FRIDAY = at('2026-02-27T14:02');

describe('a moment in a sentence', () => {
  it('has the exact time in its tooltip', async () => {
    await renderInTestApp(<PhraseText phrase={stamp(LAST_FRIDAY, NOW)} />);
    const time = await screen.findByText(/^Fri/);
    expect(time).toHaveAttribute('datetime', LAST_FRIDAY);
    expect(time).toHaveAttribute(
      'title',
      expect.stringMatching(/Friday.* 27 February 2026.* 14:02/),
    );
  });

  it('has no time where it is a day of the calendar', async () => {
    await renderInTestApp(<PhraseText phrase={day('2026-03-06')} />);
    expect(await screen.findByText('6 Mar')).not.toHaveAttribute('title');
  });
});
