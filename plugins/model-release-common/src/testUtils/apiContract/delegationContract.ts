/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { CONTRACT_BEGINS, codeOf, refOf, stepOf } from './ContractPortal';
import { ContractScene } from './ContractScene';

const DAYS = { from: '2026-03-02', until: '2026-03-06', reason: 'On leave' };

function delegate(
  { portal }: ContractScene,
  name: string,
  to: string,
  days = DAYS,
) {
  return portal()
    .as(name)
    .createDelegation({ to: refOf(to), ...days });
}

export function delegationContract(scene: ContractScene): void {
  const { portal, work } = scene;
  const listed = async (name: string) =>
    (await portal().as(name).listDelegations()).items.map(({ id }) => id);

  beforeEach(() => portal().moveTo(CONTRACT_BEGINS));

  it('lets a delegate act while it lasts', async () => {
    const { id } = await delegate(scene, 'lena', 'zoe');
    await expect(listed('lena')).resolves.toEqual([id]);
    await expect(listed('zoe')).resolves.toEqual([id]);
    await expect(listed('otto')).resolves.toEqual([]);

    const release = await work.open();
    const step = stepOf(
      await work.completeScope(release.id, 'zoe'),
      'scope-and-ownership',
    );
    expect(step).toMatchObject({
      completedBy: refOf('zoe'),
      completedOnBehalfOf: refOf('lena'),
    });

    const ended = await portal().as('zoe').endDelegation(id);
    expect(ended.endedAt).toBe(CONTRACT_BEGINS);
    await expect(listed('lena')).resolves.toEqual([]);
    const next = await work.open();
    await expect(codeOf(work.completeScope(next.id, 'zoe'))).resolves.toBe(
      'not_owner',
    );
  });

  it('names in a list nobody who completed what a sign-off covers', async () => {
    const environment = 'list-signers';
    const release = await work.open(environment);
    const signers = async () => {
      const { items } = await portal().as('nora').listReleases({ environment });
      return items
        .flatMap(({ steps }) => steps)
        .filter(({ key }) => key === 'release-sign-off')
        .flatMap(({ people }) => people);
    };
    await expect(signers()).resolves.toContain(refOf('vera'));

    const { id } = await delegate(scene, 'lena', 'vera');
    await work.completeScope(release.id, 'vera');
    await portal().as('lena').endDelegation(id);
    await expect(signers()).resolves.not.toContain(refOf('vera'));
  });
}

export function delegationRulesContract(scene: ContractScene): void {
  const { portal } = scene;

  beforeEach(() => portal().moveTo(CONTRACT_BEGINS));

  it('finds the first of two that are alike', async () => {
    const first = await delegate(scene, 'dara', 'zoe');
    const second = await delegate(scene, 'dara', 'zoe');
    expect(second.id).toBe(first.id);
    await portal().as('dara').endDelegation(first.id);
  });

  it('refuses what cannot be', async () => {
    const over = { ...DAYS, from: '2026-02-02', until: '2026-02-06' };
    const reversed = { ...DAYS, from: '2026-03-06', until: '2026-03-04' };
    await expect(codeOf(delegate(scene, 'lena', 'lena'))).resolves.toBe(
      'invalid_delegation',
    );
    await expect(codeOf(delegate(scene, 'lena', 'zoe', over))).resolves.toBe(
      'invalid_delegation',
    );
    await expect(
      codeOf(delegate(scene, 'lena', 'zoe', reversed)),
    ).resolves.toBe('invalid_delegation');
  });

  it('lets nobody else end it', async () => {
    const { id } = await delegate(scene, 'sami', 'zoe');
    await expect(codeOf(portal().as('otto').endDelegation(id))).resolves.toBe(
      'unknown_delegation',
    );
    await portal().as('sami').endDelegation(id);
  });
}
