/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { ReleaseDetail } from '../../model/views';
import { codeOf, refOf, stepOf } from './ContractPortal';
import { ContractScene } from './ContractScene';

export function secondRoundContract({ work, portal }: ContractScene): void {
  const KEY = 'training-data';
  const reopened = async () => {
    const { id } = await work.toSignOff();
    const reason = 'Wrong set';
    return work.onStep('dara', id, KEY, 'reopen', { reason });
  };
  const reaffirm = (name: string, release: ReleaseDetail) => {
    const { packetDigest = '' } = stepOf(release, KEY);
    return work.onStep(name, release.id, KEY, 'reaffirm', { packetDigest });
  };

  it('tells of a reopened step who completed it before, and why it is open again', async () => {
    const { previousRound } = stepOf(await reopened(), KEY);
    expect(previousRound).toMatchObject({
      completedBy: refOf('dara'),
      reopened: { cause: 'reopened', by: refOf('dara'), reason: 'Wrong set' },
    });
  });

  it('has an owner confirm an earlier result that still holds', async () => {
    const release = await reopened();
    await expect(codeOf(reaffirm('zoe', release))).resolves.toBe('not_owner');
    const step = stepOf(await reaffirm('dara', release), KEY);
    expect(step).toMatchObject({
      status: 'completed',
      completedBy: refOf('dara'),
      result: { reaffirmed: { firstCompletedBy: refOf('dara') } },
    });
    expect(step.previousRound).toBeUndefined();
  });

  it('confirms nothing that was never completed', async () => {
    const release = await work.open();
    const key = 'scope-and-ownership';
    const { packetDigest = '' } = stepOf(release, key);
    const body = { packetDigest };
    await expect(
      codeOf(work.onStep('lena', release.id, key, 'reaffirm', body)),
    ).resolves.toBe('nothing_to_reaffirm');
  });

  it('previews which steps an amendment reopens, and stores nothing', async () => {
    const { id, version } = await work.toSignOff();
    const body = {
      expectedVersion: version,
      comment: 'Wider',
      intendedUse: 'Drafts all replies.',
    };
    const preview = await portal().as('nora').previewAmendment(id, body);
    expect(preview).toMatchObject({
      ok: true,
      changes: [{ kind: 'request', part: 'intendedUse' }],
    });
    expect(preview.reopens[0]).toMatchObject({
      key: 'scope-and-ownership',
      becomes: 'active',
      parts: ['intendedUse'],
    });
    expect((await work.get(id)).version).toBe(version);
  });
}
