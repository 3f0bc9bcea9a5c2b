import { VisitAnswer } from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';
import { expectStatus, person } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';

describeOnEachEngine('visits of a release', portal => {
  let opened = 0;

  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  async function open(): Promise<string> {
    opened += 1;
    const { id } = await portal().create({ environment: `visited-${opened}` });
    return id;
  }

  const send = (id: string, who: string, body: object) =>
    portal().send('post', `/v1/releases/${id}/visits`, person(who)).send(body);

  const visit = async (id: string, who: string, body: object) =>
    expectStatus<VisitAnswer>(await send(id, who, body), 200);

  it('tell each person where they stopped, when something came since', async () => {
    const id = await open();
    expect(await visit(id, 'vera', { act: 'open' })).toEqual({});
    await completeAsOwner(portal(), id, 'scope-and-ownership');
    const { since } = await visit(id, 'vera', { act: 'open' });
    expect(since).toEqual({ seq: expect.any(Number), at: expect.any(String) });
    // A reload says the same, and others have visits of their own.
    expect(await visit(id, 'vera', { act: 'open' })).toEqual({ since });
    expect(await visit(id, 'zoe', { act: 'open' })).toEqual({});
  });

  it('begin anew once what changed is dismissed', async () => {
    const id = await open();
    await visit(id, 'vera', { act: 'open' });
    await completeAsOwner(portal(), id, 'scope-and-ownership');
    const { since } = await visit(id, 'vera', { act: 'open' });
    const dismissed = await visit(id, 'vera', { act: 'dismiss' });
    expect(dismissed.since?.seq).toBeGreaterThan(since!.seq);
  });

  it('are no event and no change of the release', async () => {
    const id = await open();
    const before = await portal().get(id);
    await visit(id, 'vera', { act: 'open' });
    expect(await portal().get(id)).toEqual(before);
  });

  it('are for those who may read the release', async () => {
    const id = await open();
    portal().policy = denying('model-release.release.read');
    expectRefusal(
      await send(id, 'vera', { act: 'open' }),
      404,
      'unknown_release',
    );
  });

  it('cannot claim to have seen what has not happened yet', async () => {
    const id = await open();
    await visit(id, 'vera', { act: 'open', seq: 1_000 });
    await completeAsOwner(portal(), id, 'scope-and-ownership');
    expect((await visit(id, 'vera', { act: 'open' })).since).toBeDefined();
  });
});
