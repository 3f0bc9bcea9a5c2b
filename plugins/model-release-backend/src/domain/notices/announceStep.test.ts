import { anOpening, PEOPLE, Walk } from '../../__testUtils__/Walk';

/** What is told when the sign-off becomes due. */
function toldOf(walk: Walk) {
  const notices = walk.toSignOff().last.notices;
  expect(notices).toHaveLength(1);
  return notices[0];
}

describe('who is asked to review a sign-off', () => {
  it('is none of those who requested the release or did what it covers', () => {
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

  it('reads which step, model, checkpoint and environment it is about, who requested it and when it is due', () => {
    expect(toldOf(new Walk())).toMatchObject({
      title:
        'Review requested: Release sign-off ({resource:default/support-replies}, sr-lora-0042 → production), due Tue 3 Mar',
      description: 'Requested by {user:default/nora}',
    });
  });
});

describe('a step that is open again', () => {
  it('says so, who reopened it and why', () => {
    const walk = new Walk();
    walk.confirmScope();
    walk.validateData();
    walk.reopenScope('The scope has changed');
    const [reopened] = walk.last.notices;
    expect(reopened.title).toMatch(/^Review requested again: /);
    expect(reopened.description).toBe('Reopened: The scope has changed');

    const again = walk
      .confirmScope()
      .notices.find(({ stepKey }) => stepKey === 'training-data');
    expect(again?.title).toMatch(/^Review requested again: /);
    expect(again?.description).toBe(
      `Reopened by {${PEOPLE.lead.ref}}: The scope has changed`,
    );
  });
});

describe('steps that open together', () => {
  it('are told of one by one, each as a thing of its own', () => {
    const { notices } = new Walk().confirmScope();
    expect(notices.map(({ stepKey }) => stepKey)).toEqual([
      'training-data',
      'evaluation-summary',
      'security-review',
    ]);
  });
});
