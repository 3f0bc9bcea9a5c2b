import {
  aDelegation,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { renderList, renderTab } from './__testUtils__/renderPages';
import {
  atSignOff,
  inReview,
  rejected,
  released,
  revoked,
  sentBack,
} from './__testUtils__/scenes';

/** Contrast needs a layout, which jsdom has not: `tones.test.ts` measures it instead. */
const RULES = { rules: { 'color-contrast': { enabled: false } } };

async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, RULES);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`));
}

const juno = anActor('juno');

describe('a reader with assistive technology', () => {
  it.each([
    [
      'a checklist',
      anActor('wanda', { groups: ['data-governance'] }),
      inReview,
    ],
    ['an upload', anActor('otto', { groups: ['support-ml'] }), inReview],
    [
      'a sign-off',
      anActor('marta', { groups: ['security-operations-leads'] }),
      atSignOff,
    ],
    ['a request for changes', anActor('nora'), sentBack],
    ['a release that is not theirs', juno, inReview],
    ['a released checkpoint', juno, released],
    ['a rejected checkpoint', juno, rejected],
    ['a revoked approval', juno, revoked],
  ])('meets no serious obstacle in %s', async (_, viewer, release) => {
    await renderTab({ viewer, releases: [release()] });
    expect(await findings()).toEqual([]);
  });

  it('meets no serious obstacle in a questionnaire', async () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    await renderTab({ viewer: theo, releases: [inReview()] });
    await screen.findByRole('textbox', { name: /Where could text take over/ });
    expect(await findings()).toEqual([]);
  });

  it('meets no serious obstacle in the list of releases', async () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    renderList({ viewer: theo, releases: [inReview()] });
    await screen.findByRole('link', { name: 'support-replies' });
    expect(await findings()).toEqual([]);
  });

  it('meets no serious obstacle in giving a step to somebody else', async () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    await renderTab({
      viewer: theo,
      releases: [inReview()],
      members: { 'group:default/appsec': [theo.ref, 'user:default/cass'] },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Reassign…' }));
    await screen.findByRole('dialog');
    expect(await findings()).toEqual([]);
  });

  it('meets no serious obstacle in setting a delegate', async () => {
    const delegations = [aDelegation()];
    renderList({ viewer: anActor('ingrid'), delegations });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Out of office' }),
    );
    await userEvent.type(await screen.findByRole('combobox'), 'mar');
    await screen.findByRole('option');
    expect(await findings()).toEqual([]);
  });
});
