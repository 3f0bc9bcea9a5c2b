import {
  isTransition,
  Release,
  RELEASE_TRANSITIONS,
  requestersOf,
  Signature,
  Step,
  STEP_TRANSITIONS,
} from '@model-release/backstage-plugin-model-release-common';
import { Decision } from '../../domain/decision';
import { Walk } from '../Walk';
import { isDone, peopleIn, ReleaseModel, StepModel } from './ReleaseModel';

/** A release before and after something happened, and what should have become of it. */
export interface Facts {
  before: Release;
  decision: Decision;
  walk: Walk;
  model: ReleaseModel;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Every step beside what the model says of it. */
function each(
  { walk, model }: Facts,
  holds: (step: Step, expected: StepModel) => boolean,
): boolean {
  return walk.release.steps.every(step => holds(step, model.step(step.key)));
}

/** Every step as it was and as it is. */
function eachChange(
  { before, walk }: Facts,
  holds: (was: Step, is: Step) => boolean,
): boolean {
  return before.steps.every(was => holds(was, walk.step(was.key)));
}

function signersOf({ signatures }: Step): string[] {
  return signatures.flatMap(({ by, onBehalfOf }) =>
    peopleIn({ by, instead: onBehalfOf }),
  );
}

/** Names under a sign-off that must not be there. */
function isFreeOf(
  facts: Facts,
  separate: 'requester' | 'completers',
  people: (step: StepModel) => string[],
): boolean {
  return each(
    facts,
    (step, expected) =>
      !expected.approval?.separateFrom.includes(separate) ||
      !signersOf(step).some(signer => people(expected).includes(signer)),
  );
}

function namesIn(act?: Pick<Signature, 'by' | 'onBehalfOf'>) {
  return [act?.by, act?.onBehalfOf];
}

/** What holds after whatever anybody did, or tried to do. */
export const INVARIANTS: Record<string, (facts: Facts) => boolean> = {
  'nobody counts twice in a sign-off': facts =>
    each(facts, step => {
      const signers = signersOf(step);
      return new Set(signers).size === signers.length;
    }),

  'a completed sign-off has enough distinct signers, and whom it requires':
    facts =>
      each(facts, ({ status, signatures }, { approval, signed }) => {
        const people = new Set(signatures.map(({ by }) => by));
        return (
          !approval ||
          status !== 'completed' ||
          (people.size >= approval.count &&
            (!approval.include || signed.some(s => s.isRequired)))
        );
      }),

  'an approved release has every sign-off': ({ walk: { release } }) =>
    !['approved', 'released'].includes(release.status) ||
    release.steps.every(
      ({ type, status }) => type !== 'approval' || status === 'completed',
    ),

  'every signer owned the sign-off when they signed, or stood in for an owner':
    facts =>
      each(facts, ({ signatures, approval }, { signed }) =>
        same(
          signatures.map(s => [s.by, s.onBehalfOf, s.fulfils]),
          signed.map(s => [
            s.by,
            s.instead,
            s.isRequired ? approval?.include : undefined,
          ]),
        ),
      ),

  'nobody whose request it is or was signs or is signed for': facts =>
    isFreeOf(facts, 'requester', () => facts.model.requesters),

  'whose request it is and was is on record': ({ walk, model }) =>
    same(requestersOf(walk.release), model.requesters),

  'no completer of what a sign-off covers signs it or is signed for': facts =>
    isFreeOf(facts, 'completers', step =>
      facts.model.before(step).flatMap(s => facts.model.handsIn(s)),
    ),

  'what is signed is the packet as it is': facts =>
    each(
      facts,
      ({ key, signatures }) =>
        signatures.length === 0 ||
        signatures.every(
          ({ packetDigest }) => packetDigest === facts.walk.packetDigest(key),
        ),
    ),

  'what is done or open rests on what is done': facts =>
    each(
      facts,
      ({ status, dependsOn }) =>
        status === 'blocked' ||
        dependsOn.every(key =>
          ['completed', 'waived'].includes(facts.walk.step(key).status),
        ),
    ),

  'everything stands where the rules say': facts =>
    facts.walk.release.status === facts.model.status &&
    each(facts, ({ status }, expected) => status === expected.status),

  'every step has the owners that it should': facts =>
    each(
      facts,
      ({ owners, reassignment }, expected) =>
        same(owners, expected.owners) &&
        same(reassignment?.from, expected.from),
    ),

  'the record names who did the work, gave it away or sent it back, and for whom':
    facts =>
      each(
        facts,
        (step, { done, given, sentBack }) =>
          step.type === 'webhook' ||
          same(
            [
              [step.completedBy, step.completedOnBehalfOf],
              namesIn(step.reassignment),
              namesIn(step.changeRequest),
            ],
            [done, given, sentBack].map(way => [way?.by, way?.instead]),
          ),
      ),

  'a named approver stays on record, whatever becomes of a sign-off': ({
    walk,
    model,
  }) => walk.release.approver === model.approver,

  'what was done keeps its owners while it is': facts =>
    eachChange(
      facts,
      (was, is) =>
        was.status !== is.status ||
        !isDone(facts.model.step(is.key)) ||
        same(was.owners, is.owners),
    ),

  'states change only as the tables say': facts =>
    (facts.before.status === facts.walk.release.status ||
      isTransition(
        RELEASE_TRANSITIONS,
        facts.before.status,
        facts.walk.release.status,
      )) &&
    eachChange(
      facts,
      (was, is) =>
        was.status === is.status ||
        isTransition(STEP_TRANSITIONS, was.status, is.status),
    ),

  'a release has a new version with events, and only then': ({
    before,
    decision: { events, release },
  }) =>
    events.length > 0
      ? release.version === before.version + 1
      : release === before,

  'a step has a new version when it changed, and only then': facts =>
    eachChange(facts, (was, is) =>
      isUnchanged(was, is)
        ? is.version === was.version
        : is.version === was.version + 1,
    ),
};

/** What lets a repeat be recognised is no change. */
function isUnchanged(was: Step, is: Step): boolean {
  return (
    was === is || same({ ...was, lastCommand: '' }, { ...is, lastCommand: '' })
  );
}

/** Names of what does not hold. */
export function brokenInvariants(facts: Facts): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, holds]) =>
    holds(facts) ? [] : [name],
  );
}
