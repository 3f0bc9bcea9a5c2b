import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { renderList } from '../../__testUtils__/renderPages';
import { inReview, released } from '../../__testUtils__/scenes';

const viewer = anActor('juno');

describe('the card of the gate', () => {
  it('leads to the release that the answer rests on, where it is another one', async () => {
    const approved = { ...released(), id: 'approved' };
    const again = { ...inReview(), id: 'again' };
    renderList({ viewer, releases: [approved, again], path: '/again' });
    expect(
      await screen.findByRole('link', {
        name: 'Based on another release of this checkpoint',
      }),
    ).toHaveAttribute('href', '/model-releases/approved');
  });

  it('names no other release where the answer rests on this one', async () => {
    const release = released();
    renderList({ viewer, releases: [release], path: `/${release.id}` });
    expect(await screen.findByText('allowed')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /^Based on another/ }),
    ).not.toBeInTheDocument();
  });
});
