import { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { SECURITY_ANSWERS } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectStatus, person, TestPortal } from '../__testUtils__/TestPortal';
import { approveAs, completeAsOwner } from '../__testUtils__/walkOverHttp';

const SIGN_OFF = 'release-sign-off';

/** Everything before the sign-off is done, the security review by wim, who also belongs to its owners. */
async function toSignOffByWim(portal: TestPortal): Promise<string> {
  const { id } = await portal.createApart();
  for (const key of [
    'scope-and-ownership',
    'training-data',
    'evaluation-summary',
  ]) {
    await completeAsOwner(portal, id, key);
  }
  const body = { answers: SECURITY_ANSWERS };
  expectStatus(
    await portal.stepCommand(
      id,
      'security-review',
      'complete',
      body,
      person('wim'),
    ),
    200,
  );
  return id;
}

/** What somebody's list says of one release. */
async function inListOf(
  portal: TestPortal,
  who: string,
  id: string,
  filter = '',
): Promise<ReleaseSummary | undefined> {
  const response = await portal.send(
    'get',
    `/v1/releases?limit=100&orderBy=createdAt${filter}`,
    person(who),
  );
  return expectStatus<{ items: ReleaseSummary[] }>(response, 200).items.find(
    item => item.id === id,
  );
}

describeOnEachEngine('a list of releases', portal => {
  it('says of a sign-off that it waits for whoever can give it, and for nobody else', async () => {
    const id = await toSignOffByWim(portal());
    const signOffFor = async (who: string) =>
      (await inListOf(portal(), who, id))?.steps.find(
        ({ key }) => key === SIGN_OFF,
      )?.mine;
    expect(await signOffFor('vera')).toEqual({});
    expect(await signOffFor('wim')).toBeUndefined();
    expect(await signOffFor('zoe')).toBeUndefined();
  });

  it('leaves out of what waits for me a sign-off that I may not give', async () => {
    const id = await toSignOffByWim(portal());
    const mine = (who: string) => inListOf(portal(), who, id, '&owner=me');
    expect(await mine('vera')).toBeDefined();
    expect(await mine('wim')).toBeUndefined();
    expectStatus(await approveAs(portal(), id), 200);
    expect(await mine('vera')).toBeUndefined();
  });

  it('says of a step that was sent back that it waits for the requester', async () => {
    const { id } = await portal().createApart();
    const key = 'scope-and-ownership';
    expectStatus(
      await portal().stepCommand(
        id,
        key,
        'request-changes',
        { comment: 'Which customers?' },
        person('lena'),
      ),
      200,
    );
    const mine = async (who: string) =>
      (await inListOf(portal(), who, id))?.steps.find(step => step.key === key)
        ?.mine;
    expect(await mine('nora')).toEqual({});
    expect(await mine('lena')).toBeUndefined();
  });
});
