import { PEOPLE, Walk } from '../__testUtils__/Walk';
import { canonicalDigest } from '../lib/canonicalDigest';
import { packetOf } from './packet';

/** The event of a type in the last decision, with the packet that the decision keeps. */
function kept(walk: Walk, type: string) {
  const event = walk.last.events.find(one => one.type === type);
  return { packetDigest: event?.data.packetDigest, packets: walk.last.packets };
}

describe('what a step was judged on', () => {
  it('is kept, and named by the event, when the step is completed', () => {
    const walk = new Walk();
    const content = packetOf(walk.release, 'scope-and-ownership');
    walk.confirmScope();
    expect(kept(walk, 'step.completed')).toEqual({
      packetDigest: canonicalDigest(content),
      packets: [{ digest: canonicalDigest(content), content }],
    });
  });

  it('is kept, as it was before anything was reopened, when changes are requested', () => {
    const walk = new Walk().toSignOff();
    const content = packetOf(walk.release, 'release-sign-off');
    walk.do(PEOPLE.approver, {
      name: 'request-changes',
      stepKey: 'release-sign-off',
      body: { comment: 'Once more', steps: ['security-review'] },
    });
    expect(kept(walk, 'step.changes_requested')).toEqual({
      packetDigest: canonicalDigest(content),
      packets: [{ digest: canonicalDigest(content), content }],
    });
  });
});
