import {
  aDelegation,
  anActor,
  aRelease,
  aRunbook,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aScene, renderList } from '../__testUtils__/renderPages';
import { inReview, released, sentBack } from '../__testUtils__/scenes';
import { write } from '../__testUtils__/write';
import { ModelReleasesPage } from './ModelReleasesPage';

const theo = anActor('theo', { groups: ['appsec'] });

const named = (id: string, name: string, release = inReview()) => ({
  ...release,
  id,
  entityRef: `resource:default/${name}`,
});
const releases = [
  named(
    'mine',
    'for-theo',
    withStep(inReview(), 'security-review', {
      dueAt: '2026-03-02T16:00:00.000Z',
    }),
  ),
  named('other', 'for-bram', aRelease({ environment: 'canary' })),
  named('over', 'finished', released()),
];

const models = async () =>
  (await screen.findAllByRole('row'))
    .slice(1)
    .map(row => within(row).getAllByRole('link')[1].textContent);

describe('the page with all releases', () => {
  it('leads to the runbooks, and each of them back to all', async () => {
    const { name, title } = aRunbook().metadata;
    const scene = { viewer: theo, releases, runbooks: [aRunbook()] };
    const list = renderList(scene);
    const runbooks = await screen.findByRole('link', { name: 'Runbooks' });
    expect(runbooks).toHaveAttribute('href', '/model-releases/runbooks');
    list.view.unmount();

    renderList({ ...scene, path: `/runbooks/${name}` });
    const all = await screen.findByRole('link', { name: 'All runbooks' });
    expect(all).toHaveAttribute('href', '/model-releases/runbooks');
    expect(screen.getByText(title)).toBeInTheDocument();
  });

  it('leads to a request for a release of any model', async () => {
    renderList({ viewer: theo, releases });
    expect(
      await screen.findByRole('button', { name: 'Request a release' }),
    ).toHaveAttribute('href', '/model-releases/new');
  });

  it('starts with what waits for the reader, and says how many', async () => {
    renderList({ viewer: theo, releases });
    expect(
      await screen.findByRole('tab', {
        name: 'Assigned to me (1)',
        selected: true,
      }),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['for-theo']);
  });

  it('does not say that nothing waits while there is more to look through', async () => {
    const { api, show } = aScene({ viewer: theo });
    const list = jest.spyOn(api, 'listReleases');
    list.mockResolvedValue({ items: [], nextCursor: 'further' });
    show(<ModelReleasesPage />);
    expect(await screen.findByText(/^No matches so far/)).toBeInTheDocument();
    expect(
      screen.queryByText('Nothing needs your attention'),
    ).not.toBeInTheDocument();

    list.mockResolvedValue({ items: [] });
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(
      await screen.findByText('Nothing needs your attention'),
    ).toBeInTheDocument();
  });

  it('tells model, environment, who it waits for, steps, requester and risk', async () => {
    renderList({ viewer: theo, releases });
    const [, row] = await screen.findAllByRole('row');
    expect(row).toHaveTextContent('sr-lora-0042');
    expect(row).toHaveTextContent('for-theo · LoRA');
    expect(row).toHaveTextContent('production');
    expect(row).toHaveTextContent('Security review');
    expect(row).not.toHaveTextContent('more');
    expect(row).toHaveTextContent('appsec – you');
    expect(row).toHaveTextContent('nora');
    expect(row).toHaveTextContent('medium');
    expect(within(row).getByRole('img')).toHaveAccessibleName(
      '1 of 6 steps done. Training data: in progress. Evaluation summary: in progress. Security review: in progress.',
    );
    expect(
      within(row).getByRole('link', {
        name: 'for-theo sr-lora-0042 → production, step Security review',
      }),
    ).toHaveAttribute('href', '/model-releases/mine#security-review');
    expect(within(row).getByRole('link', { name: 'for-theo' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/for-theo',
    );
  });

  it('lists everything that is pending, most urgent first, and what has ended, on tabs', async () => {
    renderList({ viewer: theo, releases });
    await userEvent.click(await screen.findByRole('tab', { name: 'Pending' }));
    expect(
      await screen.findByRole('tab', { name: 'Pending (2)' }),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['for-theo', 'for-bram']);

    await userEvent.click(screen.getByRole('tab', { name: 'Completed' }));
    expect(
      await screen.findByRole('tab', { name: 'Completed (1)' }),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['finished']);
    expect(screen.getByText('Released')).toBeInTheDocument();
  });

  it('counts what was sent back to the reader as waiting for them', async () => {
    const nora = anActor('nora');
    renderList({ viewer: nora, releases: [named('back', 'mine', sentBack())] });
    expect(await models()).toEqual(['mine']);
    expect(
      screen.getByText(/^Changes requested: Security review/),
    ).toBeInTheDocument();
  });

  it('tells a delegate for whom they act, and lists those steps for them', async () => {
    const leads = 'group:default/ml-platform-leads';
    renderList({
      viewer: anActor('zoe'),
      releases: [named('away', 'for-ingrid', aRelease()), ...releases],
      members: { [leads]: ['user:default/ingrid'] },
      delegations: [aDelegation()],
    });
    expect(await screen.findByText(/^You are the delegate/)).toHaveTextContent(
      'You are the delegate of ingrid until 6 Mar.',
    );
    expect(await models()).toEqual(['for-ingrid', 'for-bram']);
    const [, row] = screen.getAllByRole('row');
    expect(row).toHaveTextContent(
      'you, for ingrid (out of office until 6 Mar)',
    );
  });

  it('names the people behind a group, and who is their delegate', async () => {
    renderList({
      viewer: anActor('juno'),
      releases: [named('away', 'for-ingrid', aRelease())],
      members: {
        'group:default/ml-platform-leads': [
          'user:default/ingrid',
          'user:default/bram',
        ],
      },
      delegations: [aDelegation()],
      path: '/?tab=pending',
    });
    const [, row] = await screen.findAllByRole('row');
    expect(row).toHaveTextContent(
      'ml-platform-leads – ingrid or bram · zoe is the delegate of ingrid',
    );
  });

  it('is there without any word of delegations when they cannot be looked up', async () => {
    const { api, show } = aScene({ viewer: theo, releases });
    jest.spyOn(api, 'listDelegations').mockRejectedValue(new Error('Down'));
    show(<ModelReleasesPage />);
    expect(await models()).toEqual(['for-theo']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Out of office' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('This may be out of date: Down');
  });

  it('takes its filters from the address', async () => {
    renderList({
      viewer: theo,
      releases,
      path: '/?tab=pending&environment=canary',
    });
    expect(await models()).toEqual(['for-bram']);
    expect(screen.getByRole('button', { name: /canary/ })).toBeInTheDocument();
  });

  it('searches for a text once it is typed', async () => {
    renderList({ viewer: theo, releases, path: '/?tab=pending' });
    expect(await models()).toHaveLength(2);
    await write(screen.getByRole('searchbox'), 'bram');
    expect(
      await screen.findByRole('tab', { name: 'Pending (1)' }),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['for-bram']);
  });

  it('shows only what is overdue on request', async () => {
    const late = withStep(inReview(), 'security-review', {
      dueAt: '2026-03-01T16:00:00.000Z',
    });
    renderList({
      viewer: theo,
      releases: [named('late', 'late', late), named('early', 'early')],
    });
    expect(await models()).toEqual(['late', 'early']);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Overdue only' }),
    );
    expect(
      await screen.findByRole('tab', { name: 'Assigned to me (1)' }),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['late']);
  });

  it('loads more below what is there', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      named(`release-${index}`, `model-${index}`),
    );
    renderList({ viewer: theo, releases: many });
    expect(
      await screen.findByRole('tab', { name: 'Assigned to me (25+)' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(
      await screen.findByRole('tab', { name: 'Assigned to me (30)' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();
  });

  it('says why it is empty, tab by tab', async () => {
    renderList({ viewer: theo });
    expect(
      await screen.findByText('Nothing needs your attention'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Pending' }));
    expect(await screen.findByText('No pending releases')).toBeVisible();
    await userEvent.click(screen.getByRole('tab', { name: 'Completed' }));
    expect(await screen.findByText('No completed releases yet')).toBeVisible();
  });

  it('offers to clear filters that nothing fits', async () => {
    renderList({ viewer: theo, releases, path: '/?text=nothing' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(await models()).toEqual(['for-theo']);
  });

  it('leads from a search without a match to the tab that has some', async () => {
    renderList({
      viewer: theo,
      releases,
      path: '/?text=finished&overdue=true',
    });
    const elsewhere = await screen.findByRole('button', {
      name: /^Show matches/,
    });
    expect(elsewhere).toHaveTextContent('Show matches in “Completed”');
    await userEvent.click(elsewhere);
    expect(await models()).toEqual(['finished']);
  });

  it('says why it cannot be shown, and tries again on request', async () => {
    const { api, show } = aScene({ viewer: theo, releases });
    const list = jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(new Error('The network is down'));
    show(<ModelReleasesPage />);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The network is down',
    );
    list.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await models()).toEqual(['for-theo']);
  });

  it('keeps the list when it cannot be refreshed, and says that it may be old', async () => {
    const { api } = renderList({ viewer: theo, releases });
    expect(await models()).toEqual(['for-theo']);
    jest.spyOn(api, 'listReleases').mockRejectedValue(new Error('Offline'));
    window.dispatchEvent(new Event('focus'));
    expect(
      await screen.findByText(/may be out of date: Offline/),
    ).toBeInTheDocument();
    expect(await models()).toEqual(['for-theo']);
  });

  it('keeps the length of a list that was made longer when it is refreshed', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      named(`release-${index}`, `model-${index}`),
    );
    const { api } = renderList({ viewer: theo, releases: many });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    await screen.findByRole('tab', { name: 'Assigned to me (30)' });
    const list = jest.spyOn(api, 'listReleases');
    window.dispatchEvent(new Event('focus'));
    await waitFor(() =>
      expect(list).toHaveBeenCalledWith(expect.objectContaining({ limit: 30 })),
    );
    expect(await models()).toHaveLength(30);
  });

  it('shows one release under its id, as the tab does', async () => {
    renderList({ viewer: theo, releases, path: '/mine' });
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
    const path = screen.getByRole('navigation', { name: 'Breadcrumb' });
    expect(
      await within(path).findByRole('link', { name: 'for-theo' }),
    ).toHaveAttribute('href', '/catalog/default/resource/for-theo');
  });

  it('marks an overdue step in the drawing, in words too', async () => {
    const late = withStep(inReview(), 'security-review', {
      dueAt: '2026-01-01T00:00:00.000Z',
    });
    renderList({ viewer: theo, releases: [late] });
    expect(
      await screen.findByRole('img', { name: /Security review: overdue/ }),
    ).toBeInTheDocument();
  });
});
