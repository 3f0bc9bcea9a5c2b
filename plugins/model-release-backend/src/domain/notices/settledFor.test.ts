import { PEOPLE, Walk } from '../../__testUtils__/Walk';
import { Notice } from '../decision';
import { settledFor } from './settledFor';

const DATA = 'training-data';

/** The notices of a walk so far, with the time of each. */
class Inbox {
  readonly given: Array<Notice & { at: string }> = [];

  constructor(readonly walk: Walk) {
    this.take();
  }

  take(): this {
    const { notices, release } = this.walk.last;
    const at = release.updatedAt;
    this.given.push(...notices.map(notice => ({ ...notice, at })));
    return this;
  }

  /** Those that still ask somebody for something, by the step. */
  get asking(): string[] {
    return this.given
      .filter(({ asksWhile }) => asksWhile !== undefined)
      .filter(notice => settledFor(notice, this.walk.release) !== 'everybody')
      .map(({ stepKey, title }) => `${stepKey}: ${title.split(':')[0]}`);
  }
}

const begun = () => {
  const inbox = new Inbox(new Walk());
  inbox.walk.confirmScope();
  return inbox.take();
};

describe('a notice that asks somebody for something', () => {
  it('asks nobody any more once its step was completed, by whoever', () => {
    const inbox = new Inbox(new Walk());
    expect(inbox.asking).toEqual(['scope-and-ownership: Review requested']);
    inbox.walk.confirmScope();
    expect(inbox.asking).toEqual([]);
  });

  it('leaves those of steps in parallel as they are', () => {
    const inbox = begun();
    inbox.walk.validateData();
    expect(inbox.asking).toEqual([
      'evaluation-summary: Review requested',
      'security-review: Review requested',
    ]);
  });

  it('goes to the requester and back as changes are requested and made', () => {
    const inbox = begun();
    const { walk } = inbox;
    walk.do(PEOPLE.steward, {
      name: 'request-changes',
      stepKey: DATA,
      body: { comment: 'The card names no data' },
    });
    inbox.take();
    expect(inbox.asking).toContain(`${DATA}: Changes requested`);
    expect(inbox.asking).not.toContain(`${DATA}: Review requested`);
    walk.do(PEOPLE.requester, {
      name: 'resubmit',
      stepKey: DATA,
      body: {},
    });
    inbox.take();
    expect(inbox.asking).not.toContain(`${DATA}: Changes requested`);
    expect(inbox.asking.filter(one => one.startsWith(DATA))).toHaveLength(2);
  });

  it('asks nobody once its step was reassigned away', () => {
    const inbox = begun();
    inbox.walk.do(PEOPLE.steward, {
      name: 'reassign',
      stepKey: DATA,
      body: { to: PEOPLE.stranger.ref, reason: 'On leave' },
      target: {
        ref: PEOPLE.stranger.ref,
        owners: { owners: ['group:default/data-governance'], source: 'x' },
        eligibility: 'eligible',
      },
    });
    inbox.take();
    expect(inbox.given.filter(({ stepKey }) => stepKey === DATA)).toHaveLength(
      2,
    );
    expect(inbox.asking.filter(one => one.startsWith(DATA))).toHaveLength(1);
  });

  it('asks nobody once the release has ended', () => {
    const inbox = begun();
    inbox.walk.do(PEOPLE.requester, { name: 'withdraw', body: {} });
    expect(inbox.asking).toEqual([]);
  });

  it('of the first round stays settled in the second', () => {
    const inbox = new Inbox(new Walk());
    inbox.walk.confirmScope();
    inbox.walk.hours += 1;
    inbox.walk.reopenScope('The scope has changed');
    inbox.take();
    const ofScope = inbox.asking.filter(one => one.startsWith('scope'));
    expect(ofScope).toHaveLength(1);
  });

  it('of a sign-off asks no more those who have signed', () => {
    const walk = new Walk();
    const inbox = new Inbox(walk);
    walk.toSignOff();
    inbox.take();
    const signOff = inbox.given[inbox.given.length - 1];
    const step = walk.step('release-sign-off');
    const signed = {
      ...walk.release,
      steps: walk.release.steps.map(other =>
        other === step
          ? {
              ...step,
              signatures: [
                {
                  by: PEOPLE.approver.ref,
                  at: walk.release.updatedAt,
                  packetDigest: 'sha256:0',
                },
              ],
            }
          : other,
      ),
    };
    expect(settledFor(signOff, walk.release)).toEqual([]);
    expect(settledFor(signOff, signed as typeof walk.release)).toEqual([
      PEOPLE.approver.ref,
    ]);
  });

  it('is none where it only brings news', () => {
    const news: Notice = {
      recipients: [PEOPLE.requester.ref],
      title: 'Released',
      description: '',
      topic: 'release-closed',
    };
    const { release } = new Walk();
    expect(settledFor({ ...news, at: release.createdAt }, release)).toEqual([]);
  });
});
