/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { GateQuery } from '../../schemas/queries';
import { ContractScene } from './ContractScene';

async function ask(
  { portal }: ContractScene,
  query: GateQuery,
): Promise<string> {
  const { decision, reasons } = await portal().as('pia').checkGate(query);
  return `${decision}: ${reasons.map(({ code }) => code).join()}`;
}

export function gateContract(scene: ContractScene): void {
  const { portal, work } = scene;
  it('blocks what nobody requested', async () => {
    const { entityRef, environment } = await work.open();
    const query = { entityRef, environment, checkpoint: 'unheard-of' };
    await expect(ask(scene, query)).resolves.toBe('deny: no_release');
  });

  it('lets through what is approved, and only those weights', async () => {
    const { id, entityRef, checkpoint, environment } = await work.toSignOff();
    const query = { entityRef, environment, checkpoint: checkpoint.id };
    const exact = { ...query, digest: checkpoint.digest };
    const other = { ...query, digest: `sha256:${'9'.repeat(64)}` };
    await expect(ask(scene, exact)).resolves.toBe('deny: release_in_review');
    await work.approve(id);
    await expect(ask(scene, exact)).resolves.toBe('allow: approved');
    const bare = checkpoint.digest!.replace('sha256:', '').toUpperCase();
    for (const digest of [bare, `sha256-${bare}`]) {
      await expect(ask(scene, { ...query, digest })).resolves.toBe(
        'allow: approved',
      );
    }
    await expect(ask(scene, other)).resolves.toBe('deny: digest_mismatch');
    await expect(ask(scene, query)).resolves.toBe('deny: digest_required');
    await work.onRelease('lena', id, 'revoke', { reason: 'It leaks names' });
    await expect(ask(scene, exact)).resolves.toBe('deny: release_revoked');
    const { release } = await portal().as('pia').checkGate(exact);
    expect(release).toBe(id);
  });
}

export function servingContract(scene: ContractScene): void {
  const { portal, work } = scene;
  it('says what is on its way, and calls nothing current that was not released', async () => {
    const environment = 'serving';
    const open = await work.open(environment);
    const approved = await work.toSignOff(environment);
    await work.approve(approved.id);
    const withdrawn = await work.open(environment);
    await work.onRelease('nora', withdrawn.id, 'withdraw', {});
    const { entityRef } = open;
    const { items } = await portal()
      .as('zoe')
      .listServing({ entityRef, environment });
    expect(items).toHaveLength(1);
    const [{ current, released, pending }] = items;
    expect({ current, released }).toEqual({ released: [] });
    expect(pending.map(({ id }) => id).sort()).toEqual(
      [open.id, approved.id].sort(),
    );
  });

  it('knows nothing of a model that nobody requested a release of', async () => {
    const entityRef = 'resource:default/unheard-of';
    await expect(
      portal().as('zoe').listServing({ entityRef }),
    ).resolves.toEqual({ items: [] });
  });
}
