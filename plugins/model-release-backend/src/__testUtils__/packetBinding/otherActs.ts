import { Actor } from '@model-release/backstage-plugin-model-release-common';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import fc from 'fast-check';
import { PEOPLE } from '../Walk';
import {
  ASIDE,
  BoundWalk,
  COVERED,
  fileOf,
  OWNERS,
  SIGN_OFF,
  WITH_FILES,
} from './BoundWalk';

/** Something that is done, or tried, while a signature stands. */
export interface OtherAct {
  name: string;
  apply: (walk: BoundWalk) => unknown;
}

const key = fc.constantFrom(...COVERED);
const text = fc.string({ minLength: 1, maxLength: 12 });
const people: Actor[] = [...Object.values(PEOPLE), OWNERS[ASIDE]];
const anybody = fc.constantFrom(...people);

const act = (name: string, apply: OtherAct['apply']) =>
  fc.constant<OtherAct>({ name, apply });

const rule = (owners: string[]) => ({
  owners: { owners, source: 'the catalog' },
  keepsReassignment: true,
});

/** Whose request it is by then. */
const requesterOf = ({ release }: BoundWalk) => anActor(release.requester);

/** What is done beside what the sign-off covers. */
const asides: Array<fc.Arbitrary<OtherAct>> = [
  act('a step aside done', walk => walk.complete(ASIDE)),
  act('a step aside opened again', walk => walk.reopen(ASIDE)),
  text.map(content => ({
    name: 'a file stored aside',
    apply: walk => walk.upload(ASIDE, fileOf('page.zip', content)),
  })),
  text.map(content => ({
    name: 'a file stored and removed aside',
    apply: walk => {
      const file = fileOf('gone.zip', content);
      walk.upload(ASIDE, file);
      walk.do(OWNERS[ASIDE], {
        name: 'remove-file',
        stepKey: ASIDE,
        evidenceId: file.id,
      });
    },
  })),
  text.map(reason => ({
    name: 'a step aside waived',
    apply: walk =>
      walk.do(PEOPLE.lead, { name: 'waive', stepKey: ASIDE, body: { reason } }),
  })),
  text.map(comment => ({
    name: 'a step aside sent back and resubmitted',
    apply: walk => {
      const body = { comment };
      const stepKey = ASIDE;
      walk.do(OWNERS[ASIDE], { name: 'request-changes', stepKey, body });
      walk.do(requesterOf(walk), { name: 'resubmit', stepKey, body });
    },
  })),
];

const reassigned = (stepKey: string, by: Actor, to: Actor, from: string) =>
  act(`${stepKey} given to somebody`, walk =>
    walk.do(by, {
      name: 'reassign',
      stepKey,
      body: { to: to.ref, reason: 'away' },
      target: {
        ref: to.ref,
        owners: { owners: [from], source: 'the catalog' },
        eligibility: 'eligible',
      },
    }),
  );

/** What changes owners. */
const ownerships: Array<fc.Arbitrary<OtherAct>> = [
  reassigned(ASIDE, OWNERS[ASIDE], OWNERS[ASIDE], 'group:default/ml-platform'),
  reassigned(
    SIGN_OFF,
    PEOPLE.secondApprover,
    PEOPLE.secondApprover,
    'group:default/security-operations-leads',
  ),
  fc
    .tuple(
      fc.subarray([...COVERED, ASIDE]),
      fc.constantFrom('group:default/ml-platform', 'group:default/others'),
      anybody,
    )
    .map(([keys, owner, who]) => ({
      name: 'owners looked up',
      apply: walk =>
        walk.do(who, {
          name: 'refresh-owners',
          body: {},
          behind: new Map(),
          found: {
            ...Object.fromEntries(keys.map(step => [step, rule([owner])])),
            [SIGN_OFF]: rule(['group:default/security-operations-leads']),
          },
          modelOwner: owner,
        }),
    })),
];

/** What people say, sign, or end. */
const words: Array<fc.Arbitrary<OtherAct>> = [
  fc.tuple(anybody, text).map(([who, comment]) => ({
    name: 'a comment',
    apply: walk => walk.do(who, { name: 'comment', body: { comment } }),
  })),
  act('the next one signs', walk => walk.approve(PEOPLE.secondApprover)),
  act('who signed signs again', walk => walk.approve(PEOPLE.approver)),
  fc.integer({ min: 1, max: 1_000 }).map(hours => ({
    name: 'time goes by',
    apply: walk => {
      walk.hours += hours;
    },
  })),
];

/** What changes whose request it is: nobody signs that. */
const requesters: Array<fc.Arbitrary<OtherAct>> = [
  text.map(reason => ({
    name: 'the request given to somebody else',
    apply: walk =>
      walk.do(PEOPLE.lead, {
        name: 'reassign-requester',
        body: { to: PEOPLE.engineer.ref, reason },
        target: PEOPLE.engineer,
      }),
  })),
];

const endings: Array<fc.Arbitrary<OtherAct>> = [
  act('the release withdrawn', walk =>
    walk.do(requesterOf(walk), { name: 'withdraw', body: {} }),
  ),
  text.map(reason => ({
    name: 'the release closed',
    apply: walk => walk.do(PEOPLE.lead, { name: 'close', body: { reason } }),
  })),
  text.map(reason => ({
    name: 'the release revoked',
    apply: walk => walk.do(PEOPLE.lead, { name: 'revoke', body: { reason } }),
  })),
];

/** What is refused, or comes too late. */
const vain: Array<fc.Arbitrary<OtherAct>> = [
  fc.tuple(fc.constantFrom(...WITH_FILES), text).map(([step, content]) => ({
    name: 'in vain: a file for a step that is done',
    apply: walk => walk.upload(step, fileOf('x-sr-lora-0042.zip', content)),
  })),
  fc.tuple(key, text).map(([step, comment]) => ({
    name: 'in vain: a step that is done is handed in',
    apply: walk => walk.complete(step, { comment }),
  })),
  key.map(step => ({
    name: 'in vain: a stranger opens a step',
    apply: walk =>
      walk.do(PEOPLE.stranger, {
        name: 'reopen',
        stepKey: step,
        body: { reason: 'curious' },
      }),
  })),
  key.map(step => ({
    name: 'in vain: on an old version',
    apply: walk =>
      walk.do(OWNERS[step], {
        name: 'reopen',
        stepKey: step,
        body: { reason: 'late', expectedVersion: 0 },
      }),
  })),
  act('in vain: an amendment that changes nothing', walk =>
    walk.do(requesterOf(walk), {
      name: 'amend',
      body: {
        comment: 'the same',
        prerequisites: [],
        intendedUse: walk.release.intendedUse,
        rollback: { ...walk.release.rollback },
      },
    }),
  ),
  act('in vain: another packet is signed', walk =>
    walk.approve(PEOPLE.secondApprover, `sha256:${'0'.repeat(64)}`),
  ),
];

/** Anything that leaves alone what the sign-off covers, now and then the end of the release. */
export const otherActs = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...asides.slice(0, 2)) },
  { weight: 6, arbitrary: fc.oneof(...asides) },
  { weight: 4, arbitrary: fc.oneof(...ownerships, ...requesters) },
  { weight: 4, arbitrary: fc.oneof(...words) },
  { weight: 4, arbitrary: fc.oneof(...vain) },
  { weight: 2, arbitrary: fc.oneof(...endings) },
);
