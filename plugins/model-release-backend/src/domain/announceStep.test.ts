import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';

/** What is told when the sign-off becomes due. */
function toldOf(walk: Walk) {
  const notices = walk.toSignOff().last.notices;
  expect(notices).toHaveLength(1);
  return notices[0];
}

describe('who is told that a sign-off waits', () => {
  it('is none of those who asked for the release or did what it covers', () => {
    const { except } = toldOf(new Walk());
    expect(except).toEqual(
      expect.arrayContaining([
        PEOPLE.requester.ref,
        PEOPLE.lead.ref,
        PEOPLE.appsec.ref,
      ]),
    );
    expect(except).not.toContain(PEOPLE.approver.ref);
  });

  it('is the approver whom the request names, and nobody else', () => {
    const { ref, ownershipRefs } = PEOPLE.approver;
    const request = { ...anOpening().request, approver: ref };
    const walk = new Walk(
      anOpening({ request, approver: { ref, ownershipRefs } }),
    );
    expect(toldOf(walk).recipients).toEqual([ref]);
  });

  it('reads of which checkpoint it is and where it is to serve', () => {
    const walk = new Walk();
    const { checkpoint, environment } = walk.release;
    expect(toldOf(walk).description).toContain(
      `${checkpoint.id} → ${environment}`,
    );
  });
});
