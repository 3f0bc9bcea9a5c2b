/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { ContractScene } from './ContractScene';
import { codeOf, refOf, stepOf } from './ContractPortal';

export function readingContract({ work }: ContractScene): void {
  it('answers how a release stands', async () => {
    const { id } = await work.open();
    const release = await work.get(id);
    expect(release).toMatchObject({
      id,
      status: 'in_review',
      requester: refOf('nora'),
    });
    expect(release.steps.map(({ key, status }) => [key, status])).toEqual([
      ['scope-and-ownership', 'active'],
      ['training-data', 'blocked'],
      ['evaluation-summary', 'blocked'],
      ['security-review', 'blocked'],
      ['release-sign-off', 'blocked'],
      ['notify-platform', 'blocked'],
    ]);
  });
}

export function readinessContract({ portal, work }: ContractScene): void {
  it('offers the texts of the last request, and where it went', async () => {
    const { entityRef, environment, checkpoint, evaluation } =
      await work.open();
    const { defaults, steps } = await portal()
      .as('nora')
      .getReadiness({ entityRef });
    expect(defaults).toMatchObject({
      environment,
      evaluation,
      lastCheckpoint: checkpoint.id,
    });
    expect(steps.map(({ key }) => key)).toContain('release-sign-off');
  });
}

export function verdictContract({ portal, work }: ContractScene): void {
  it('says to everybody what they may do, and why not', async () => {
    const { id } = await work.open();
    const withdraw = async (name: string) =>
      (await work.get(id, name)).actions.find(
        action => action.name === 'withdraw',
      );
    await expect(withdraw('nora')).resolves.toMatchObject({ allowed: true });
    await expect(withdraw('lena')).resolves.toMatchObject({
      allowed: false,
      code: 'not_requester',
    });
    const complete = async (name: string) =>
      stepOf(await work.get(id, name), 'scope-and-ownership').actions.find(
        action => action.name === 'complete',
      );
    await expect(complete('lena')).resolves.toMatchObject({ allowed: true });
    await expect(complete('zoe')).resolves.toMatchObject({
      allowed: false,
      code: 'not_owner',
    });
  });

  it('knows no release that is not there', async () => {
    const api = portal().as('nora');
    const body = { expectedVersion: 1, comment: 'x' };
    for (const attempt of [
      () => api.getRelease('nowhere'),
      () => api.getEvents('nowhere'),
      () => api.getDeliveries('nowhere'),
      () => api.releaseCommand('nowhere', 'comment', body),
      () => api.stepCommand('nowhere', 'training-data', 'resubmit', body),
    ]) {
      await expect(codeOf(attempt())).resolves.toBe('unknown_release');
    }
  });
}

export function withdrawingContract({ work }: ContractScene): void {
  it('lets the requester withdraw, once', async () => {
    const { id, version } = await work.open();
    const withdrawn = await work.onRelease('nora', id, 'withdraw', {
      comment: 'Not needed',
    });
    expect(withdrawn).toMatchObject({
      status: 'withdrawn',
      version: version + 1,
      closure: { by: refOf('nora'), reason: 'Not needed' },
    });
    await expect(codeOf(work.completeScope(id))).resolves.toBe(
      'release_closed',
    );
  });

  it('lets nobody else withdraw', async () => {
    const { id } = await work.open();
    await expect(
      codeOf(work.onRelease('lena', id, 'withdraw', {})),
    ).resolves.toBe('not_requester');
  });
}

export function amendingContract({ portal, work }: ContractScene): void {
  it('redoes the steps that read what is amended', async () => {
    const { id } = await work.open();
    await work.completeScope(id);
    const amended = await work.onRelease('nora', id, 'amend', {
      comment: 'Narrower',
      intendedUse: 'Drafts replies in German.',
    });
    expect(amended.intendedUse).toBe('Drafts replies in German.');
    expect(stepOf(amended, 'scope-and-ownership').status).toBe('active');
    expect(stepOf(amended, 'training-data').status).toBe('blocked');
  });

  it('refuses what was decided on an older version', async () => {
    const { id, version } = await work.open();
    await work.completeScope(id);
    await expect(
      codeOf(
        portal().as('nora').releaseCommand(id, 'amend', {
          expectedVersion: version,
          comment: 'Narrower',
          intendedUse: 'Drafts replies in German.',
        }),
      ),
    ).resolves.toBe('stale_version');
  });
}

export function commentingContract({ work }: ContractScene): void {
  it('takes comments from the requester and the owners', async () => {
    const { id, version } = await work.open();
    await work.onRelease('nora', id, 'comment', { comment: 'Any news?' });
    const { version: after } = await work.onRelease('vera', id, 'comment', {
      comment: 'Tomorrow',
    });
    expect(after).toBe(version + 2);
    await expect(
      codeOf(work.onRelease('zoe', id, 'comment', { comment: 'Hello' })),
    ).resolves.toBe('not_owner');
  });
}

export function revokingContract({ work }: ContractScene): void {
  it('takes back an approval, and nothing else', async () => {
    const { id } = await work.toSignOff();
    const revoke = (by: string = 'lena') =>
      work.onRelease(by, id, 'revoke', { reason: 'It leaks names' });
    await expect(codeOf(revoke())).resolves.toBe('release_not_signed_off');
    await work.approve(id);
    await expect(codeOf(revoke('zoe'))).resolves.toBe('not_owner');
    await expect(revoke()).resolves.toMatchObject({
      status: 'revoked',
      closure: { by: refOf('lena'), reason: 'It leaks names' },
    });
  });
}

export function closingContract({ work }: ContractScene): void {
  const reason = 'Nora has left';
  const close = (id: string, name: string) =>
    work.onRelease(name, id, 'close', { reason });

  it('lets an owner of the model or an administrator close a release', async () => {
    for (const name of ['otto', 'lena']) {
      const { id } = await work.open();
      await expect(codeOf(close(id, 'zoe'))).resolves.toBe('not_owner');
      await expect(codeOf(close(id, 'nora'))).resolves.toBe('own_request');
      await expect(close(id, name)).resolves.toMatchObject({
        status: 'withdrawn',
        closure: { by: refOf(name), reason },
      });
    }
  });

  it('takes back the approval of a release that is closed', async () => {
    const { id } = await work.toSignOff();
    await work.approve(id);
    await expect(close(id, 'lena')).resolves.toMatchObject({
      status: 'revoked',
      closure: { by: refOf('lena'), reason },
    });
  });
}

export function requesterContract({ portal, work }: ContractScene): void {
  it('gives a request to somebody else, and keeps whose it was', async () => {
    const { id } = await work.open();
    const body = { to: refOf('otto'), reason: 'Nora has left' };
    const give = (name: string) =>
      work.onRelease(name, id, 'reassign-requester', body);
    await expect(codeOf(give('zoe'))).resolves.toBe('not_owner');
    await expect(codeOf(give('nora'))).resolves.toBe('own_request');
    await expect(give('lena')).resolves.toMatchObject({
      status: 'in_review',
      requester: refOf('otto'),
      formerRequesters: [refOf('nora')],
    });
    await expect(
      codeOf(work.onRelease('nora', id, 'withdraw', {})),
    ).resolves.toBe('not_requester');
    const { items } = await portal().as('otto').getEvents(id);
    expect(items.at(-1)).toMatchObject({
      type: 'requester.reassigned',
      actor: refOf('lena'),
      data: { ...body, from: refOf('nora') },
    });
    await expect(
      work.onRelease('otto', id, 'withdraw', {}),
    ).resolves.toMatchObject({ status: 'withdrawn' });
  });
}
