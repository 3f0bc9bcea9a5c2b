/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { ListReleasesQuery } from '../../schemas/queries';
import { ContractScene } from './ContractScene';

// Each test lists an environment of its own: other parts of the contract open releases, too.
const MONDAY = '2026-03-09T08:00:00.000Z';
const TUESDAY = '2026-03-10T08:00:00.000Z';
const FRIDAY = '2026-03-13T08:00:00.000Z';

async function idsFor(
  { portal }: ContractScene,
  name: string,
  query: ListReleasesQuery,
): Promise<string[]> {
  const { items } = await portal().as(name).listReleases(query);
  return items.map(({ id }) => id);
}

export function ownListContract(scene: ContractScene): void {
  const { portal, work } = scene;
  it('lists what waits for the reader', async () => {
    const environment = 'list-owner';
    const first = await work.open(environment);
    const second = await work.open(environment);
    await work.completeScope(second.id);
    const query: ListReleasesQuery = { environment, owner: 'me' };
    await expect(idsFor(scene, 'lena', query)).resolves.toEqual([first.id]);
    await expect(idsFor(scene, 'dara', query)).resolves.toEqual([second.id]);
    await expect(idsFor(scene, 'vera', query)).resolves.toEqual([]);
    const claims = async (name: string) =>
      (await portal().as(name).listReleases({ environment })).items.map(
        ({ id, steps }) => [id, steps.filter(({ mine }) => mine).length],
      );
    await expect(claims('dara')).resolves.toEqual([
      [first.id, 0],
      [second.id, 1],
    ]);
  });
}

export function filterContract(scene: ContractScene): void {
  const { work } = scene;
  it('filters by status, requester and text', async () => {
    const environment = 'list-filters';
    const open = await work.open(environment);
    const withdrawn = await work.open(environment);
    await work.onRelease('nora', withdrawn.id, 'withdraw', {});
    const all: ListReleasesQuery = { environment };
    const { digest = '' } = open.checkpoint;
    const cases: Array<[string, ListReleasesQuery, string[]]> = [
      ['nora', { ...all, status: ['pending'] }, [open.id]],
      ['nora', { ...all, status: ['done'] }, [withdrawn.id]],
      ['nora', { ...all, status: ['pending'], requester: 'me' }, [open.id]],
      ['lena', { ...all, requester: 'me' }, []],
      [
        'lena',
        { ...all, requester: 'user:default/nora', status: ['pending'] },
        [open.id],
      ],
      ['lena', { ...all, risk: ['high'], status: ['pending'] }, []],
      ['lena', { ...all, createdFrom: '2999-01-01' }, []],
      ['lena', { ...all, createdTo: '2001-01-01' }, []],
      ['lena', { ...all, releasedFrom: '2001-01-01' }, []],
      ['lena', { ...all, text: open.checkpoint.id.toUpperCase() }, [open.id]],
      ['lena', { ...all, text: digest.slice(0, 19) }, [open.id, withdrawn.id]],
      [
        'lena',
        { ...all, text: digest.slice(7).toUpperCase() },
        [open.id, withdrawn.id],
      ],
      ['lena', { ...all, text: 'sha256:0123456789ab' }, []],
      ['lena', { ...all, text: 'no such checkpoint' }, []],
    ];
    for (const [name, query, ids] of cases) {
      await expect(idsFor(scene, name, query)).resolves.toEqual(ids);
    }
  });
}

export function orderContract(scene: ContractScene): void {
  const { portal, work } = scene;
  it('sorts by due date, or the newest first, page by page', async () => {
    const environment = 'list-order';
    portal().moveTo(MONDAY);
    const early = await work.open(environment);
    portal().moveTo(TUESDAY);
    const late = await work.open(environment);
    await expect(idsFor(scene, 'nora', { environment })).resolves.toEqual([
      early.id,
      late.id,
    ]);
    const query = { environment, orderBy: 'createdAt', limit: 1 } as const;
    const page = await portal().as('nora').listReleases(query);
    expect(page.items.map(({ id }) => id)).toEqual([late.id]);
    const { nextCursor: cursor } = page;
    await expect(idsFor(scene, 'nora', { ...query, cursor })).resolves.toEqual([
      early.id,
    ]);
  });

  it('finds what is overdue', async () => {
    const query = { environment: 'list-overdue', overdue: true };
    portal().moveTo(MONDAY);
    const { id } = await work.open(query.environment);
    await expect(idsFor(scene, 'nora', query)).resolves.toEqual([]);
    portal().moveTo(FRIDAY);
    await expect(idsFor(scene, 'nora', query)).resolves.toEqual([id]);
  });
}
