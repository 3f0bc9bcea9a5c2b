/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { ContractScene } from './ContractScene';
import { codeOf, refOf, stepOf } from './ContractPortal';

export function completingContract({ work }: ContractScene): void {
  it('completes a step, and starts those that waited for it', async () => {
    const { id } = await work.open();
    const release = await work.completeScope(id);
    expect(stepOf(release, 'scope-and-ownership')).toMatchObject({
      status: 'completed',
      completedBy: refOf('lena'),
      result: {
        type: 'manual',
        checklist: { 'one-owner': true, 'use-agreed': true },
        comment: 'Agreed',
      },
    });
    expect(release.steps.map(({ status }) => status)).toEqual([
      'completed',
      'active',
      'active',
      'active',
      'blocked',
      'blocked',
    ]);
  });

  it('takes files and answers', async () => {
    const release = await work.toSignOff();
    const { files, result } = stepOf(release, 'evaluation-summary');
    expect(files).toHaveLength(1);
    expect(files[0].storedBy).toBe(refOf('otto'));
    expect(result).toMatchObject({ type: 'file_upload' });
    expect(stepOf(release, 'security-review').result).toMatchObject({
      type: 'form',
      answers: { injection: 'In the subject line' },
    });
    expect(stepOf(release, 'release-sign-off').status).toBe('active');
  });
}

export function attachmentContract({ portal, work }: ContractScene): void {
  it('lets owners remove a file before their step is done', async () => {
    const { id } = await work.open();
    const key = 'evaluation-summary';
    await work.completeScope(id);
    await portal().upload('otto', id, key);
    const [file] = stepOf(await work.get(id), key).files;
    const remove = (name: string, fileId: string) =>
      portal().as(name).removeEvidence(id, key, fileId);
    await expect(codeOf(remove('zoe', file.id))).resolves.toBe('not_owner');
    await expect(codeOf(remove('otto', 'no-such-file'))).resolves.toBe(
      'unknown_evidence',
    );
    const release = await remove('otto', file.id);
    expect(stepOf(release, key).files).toEqual([]);
  });
}

export function refusingContract({ portal, work }: ContractScene): void {
  it('refuses who is no owner', async () => {
    const { id } = await work.open();
    await expect(codeOf(work.completeScope(id, 'zoe'))).resolves.toBe(
      'not_owner',
    );
  });

  it('refuses a step that is blocked, and one that is not there', async () => {
    const { id } = await work.open();
    const complete = (key: string) =>
      portal()
        .as('dara')
        .stepCommand(id, key, 'complete', { expectedVersion: 1 });
    await expect(codeOf(complete('training-data'))).resolves.toBe(
      'step_not_active',
    );
    await expect(codeOf(complete('no-such-step'))).resolves.toBe(
      'unknown_step',
    );
  });

  it('refuses an older version, before anything else', async () => {
    const { id } = await work.open();
    await work.completeScope(id);
    await expect(
      codeOf(
        portal().as('zoe').stepCommand(id, 'scope-and-ownership', 'complete', {
          expectedVersion: 1,
        }),
      ),
    ).resolves.toBe('stale_version');
  });
}

export function approvingContract({ work }: ContractScene): void {
  it('approves the release with its last sign-off', async () => {
    const { id } = await work.toSignOff();
    const release = await work.approve(id);
    expect(release.status).toBe('approved');
    expect(stepOf(release, 'release-sign-off')).toMatchObject({
      status: 'completed',
      completedBy: refOf('vera'),
      signatures: [{ by: refOf('vera') }],
    });
    expect(stepOf(release, 'notify-platform').status).toBe('active');
  });

  it('refuses the requester, and a packet that nobody saw', async () => {
    const { id } = await work.toSignOff();
    await expect(codeOf(work.approve(id, 'nora'))).resolves.toBe('own_request');
    await expect(
      codeOf(
        work.onStep('vera', id, 'release-sign-off', 'approve', {
          packetDigest: `sha256:${'9'.repeat(64)}`,
          attestation: true,
        }),
      ),
    ).resolves.toBe('stale_packet');
  });
}
