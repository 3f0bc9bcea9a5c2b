/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { ContractScene } from './ContractScene';
import { codeOf, refOf, stepOf } from './ContractPortal';

export function changesContract({ work }: ContractScene): void {
  it('sends a step to the requester, who resubmits it', async () => {
    const { id } = await work.open();
    await work.completeScope(id);
    const asked = await work.onStep(
      'sami',
      id,
      'security-review',
      'request-changes',
      { comment: 'Who reads the drafts?' },
    );
    expect(stepOf(asked, 'security-review')).toMatchObject({
      status: 'changes_requested',
      changeRequest: { by: refOf('sami'), comment: 'Who reads the drafts?' },
    });
    const resubmit = (name: string) =>
      work.onStep(name, id, 'security-review', 'resubmit', {});
    await expect(codeOf(resubmit('sami'))).resolves.toBe('not_requester');
    const answered = stepOf(await resubmit('nora'), 'security-review');
    expect(answered.status).toBe('active');
    expect(answered.changeRequest).toBeUndefined();
  });

  it('sends covered steps back from a sign-off', async () => {
    const { id } = await work.toSignOff();
    const release = await work.onStep(
      'vera',
      id,
      'release-sign-off',
      'request-changes',
      { comment: 'Again', steps: ['training-data'] },
    );
    expect(stepOf(release, 'training-data').status).toBe('active');
    expect(stepOf(release, 'security-review').status).toBe('completed');
    expect(stepOf(release, 'release-sign-off').status).toBe('blocked');
  });
}

export function reopeningContract({ work }: ContractScene): void {
  it('reopens a step for its owners', async () => {
    const { id } = await work.toSignOff();
    const reopen = (name: string) =>
      work.onStep(name, id, 'training-data', 'reopen', { reason: 'Wrong set' });
    await expect(codeOf(reopen('zoe'))).resolves.toBe('not_owner');
    const release = await reopen('dara');
    const step = stepOf(release, 'training-data');
    expect(step.status).toBe('active');
    expect(step.completedBy).toBeUndefined();
    expect(stepOf(release, 'release-sign-off').status).toBe('blocked');
  });
}

export function endingContract({ work }: ContractScene): void {
  it('ends the release with a rejected step', async () => {
    const { id } = await work.open();
    const release = await work.onStep(
      'lena',
      id,
      'scope-and-ownership',
      'reject',
      { comment: 'No owner' },
    );
    expect(release).toMatchObject({
      status: 'rejected',
      closure: { by: refOf('lena'), reason: 'No owner' },
    });
    expect(stepOf(release, 'scope-and-ownership').status).toBe('rejected');
  });

  it('waives a step for who may let it pass, and not for the requester', async () => {
    const { id } = await work.open();
    const waive = (name: string) =>
      work.onStep(name, id, 'scope-and-ownership', 'waive', {
        reason: 'No change of scope',
      });
    await expect(codeOf(waive('nora'))).resolves.toBe('own_request');
    await expect(codeOf(waive('zoe'))).resolves.toBe('not_owner');
    const release = await waive('pia');
    expect(stepOf(release, 'scope-and-ownership')).toMatchObject({
      status: 'waived',
      result: { type: 'waived', reason: 'No change of scope' },
    });
    expect(stepOf(release, 'training-data').status).toBe('active');
  });
}

export function reassigningContract({ work }: ContractScene): void {
  it('reassigns a step to somebody eligible', async () => {
    const { id } = await work.open();
    const reassign = (to: string, by: string = 'lena') =>
      work.onStep(by, id, 'scope-and-ownership', 'reassign', {
        to: refOf(to),
        reason: 'Takes over',
      });
    await expect(codeOf(reassign('zoe'))).resolves.toBe('owner_not_eligible');
    await expect(codeOf(reassign('lena', 'pia'))).resolves.toBe('not_owner');
    const release = await reassign('lena');
    expect(stepOf(release, 'scope-and-ownership')).toMatchObject({
      status: 'active',
      owners: [refOf('lena')],
      reassignment: {
        by: refOf('lena'),
        reason: 'Takes over',
        from: ['group:default/ml-platform-leads'],
      },
    });
  });
}

export function redeliveringContract({ portal, work }: ContractScene): void {
  const key = 'notify-platform';

  it('delivers a failed webhook again for an owner, under the same id', async () => {
    const { id } = await work.toSignOff();
    await work.approve(id);
    const redeliver = (name: string) =>
      work.onStep(name, id, key, 'redeliver', {});
    await expect(codeOf(redeliver('pia'))).resolves.toBe('step_wrong_state');
    await portal().failWebhook(id);
    const deliveries = async () =>
      (await portal().as('pia').getDeliveries(id)).items;
    const [failed] = await deliveries();
    expect(failed.status).toBe('failed');
    await expect(codeOf(redeliver('zoe'))).resolves.toBe('not_owner');

    const release = await redeliver('pia');
    expect(release.status).toBe('approved');
    expect(stepOf(release, key).status).toBe('active');
    await expect(deliveries()).resolves.toMatchObject([{ id: failed.id }]);
    const { items } = await portal().as('pia').getEvents(id);
    expect(items).toContainEqual(
      expect.objectContaining({
        type: 'step.redelivery_requested',
        actor: refOf('pia'),
        stepKey: key,
        data: { target: 'release-ticket' },
      }),
    );
  });
}
