import assert from 'node:assert';
import fc from 'fast-check';
import { decide } from '../../domain/commands/decide';
import { Decision, DecisionContext } from '../../domain/decision';
import { aim, aimAtNext } from './aim';
import { Attempt, Draw, isStepAction } from './Attempt';
import { follow } from './follow';
import { World } from './openAtRandom';
import { PLUGIN } from './RandomCompany';
import { refusalOf } from './refusalOf';
import { releaseAttempt } from './releaseAttempts';
import { ReleaseModel, Way } from './ReleaseModel';
import { stepAttempt } from './stepAttempts';

const NOTHING_SEEN = `sha256:${'0'.repeat(64)}`;

/** The packet that an approver has before them, and the one that somebody had before. */
function packetsOf({ walk, packets }: World, stepKey: string) {
  const now = walk.packetDigest(stepKey);
  const before = packets.get(stepKey) ?? NOTHING_SEEN;
  packets.set(stepKey, now);
  return { now, before };
}

function attemptOf(draw: Draw, model: ReleaseModel, real: World): Attempt {
  const { action, isOld } = draw;
  const seesPacket = action === 'approve' || action === 'reaffirm';
  const late = isOld && !seesPacket ? 1 : 0;
  if (!isStepAction(action)) {
    const expectedVersion = real.walk.release.version - late;
    return releaseAttempt(action, { model, draw, expectedVersion });
  }
  const step = model.step(draw.step);
  const expectedVersion = real.walk.step(step.key).version - late;
  const packets = seesPacket
    ? packetsOf(real, step.key)
    : { now: NOTHING_SEEN, before: NOTHING_SEEN };
  return stepAttempt(action, { model, step, draw, expectedVersion, packets });
}

/** Whether a command has to be carried out, refused, or must only not do anything. */
function expectation(
  { command, ways, isFlawed, isIdle }: Attempt,
  { isOld, action }: Draw,
): 'happens' | 'is refused' | 'changes nothing' {
  const isLate = isOld && action !== 'approve' && command.name !== 'upload';
  if (isIdle || isLate) {
    return 'changes nothing';
  }
  return ways.length > 0 && !isFlawed ? 'happens' : 'is refused';
}

/** In which way it was done, by what the record says; it names nobody who did not ask for it. */
function recordedWay(
  { who, through }: Draw,
  { ways }: Attempt,
  { events }: Decision,
): Way {
  const [{ onBehalfOf }] = events;
  const way = onBehalfOf ? { by: who, instead: onBehalfOf } : { by: who };
  const possible = ways[0].instead ? ways : [ways[0]];
  assert(
    possible.some(({ instead }) => instead === onBehalfOf),
    `done for ${onBehalfOf}, not as one of ${JSON.stringify(possible)}`,
  );
  const program = through === 'plugin' ? PLUGIN : undefined;
  assert(
    events.every(
      event =>
        event.actor === who &&
        event.onBehalfOf === onBehalfOf &&
        event.delegatedBy === program,
    ),
    'each event names who did it, for whom and through what',
  );
  return way;
}

/** The same again, at once, changes nothing: an answer was lost and is asked for a second time. */
function assertIdempotent(
  { command }: Attempt,
  context: DecisionContext,
  { walk: { release } }: World,
): void {
  const again = decide(release, command, context);
  assert(again.events.length === 0 && again.release === release, 'a repeat');
}

/** Whether somebody signs who has nothing but an absent owner to stand on. */
function isInPlaceOf({ action, step, who }: Draw, model: ReleaseModel) {
  const ways = model.waysToOwn(model.step(step), who);
  return (
    action === 'approve' && ways.length > 0 && ways.every(way => way.instead)
  );
}

/** What is special about a refusal. */
function sightsOfRefusal(refusal: string, draw: Draw, model: ReleaseModel) {
  const { owners } = model.step(draw.step);
  const wasGiven = refusal === 'not_owner' && owners.includes(draw.who);
  return [
    ...(isInPlaceOf(draw, model)
      ? [`${refusal} in the place of an owner`]
      : []),
    ...(wasGiven ? ['not_owner any more of what was given'] : []),
  ];
}

/** Tries what was drawn: whether it works, and what comes of it, is known beforehand. */
function attempt(draw: Draw, model: ReleaseModel, real: World): void {
  const planned = attemptOf(draw, model, real);
  const { walk, seen } = real;
  const context = walk.context(model.company.actor(draw.who, draw.through));
  let decision: Decision | undefined;
  const refusal = refusalOf(() => {
    decision = decide(walk.release, planned.command, context);
  });
  seen.add(refusal ?? draw.action);
  if (refusal) {
    sightsOfRefusal(refusal, draw, model).forEach(sight => seen.add(sight));
  }
  const expected = expectation(planned, draw);
  if (!decision || decision.events.length === 0) {
    const isAsExpected =
      expected === 'changes nothing' || (expected === 'is refused' && refusal);
    assert(isAsExpected, `${expected}, but came to ${refusal ?? 'nothing'}`);
    return;
  }
  assert(expected === 'happens', `${expected}, but happened`);
  const way = recordedWay(draw, planned, decision);
  if (way.instead) {
    seen.add(`${draw.action} for an absent owner`);
  }
  planned.effect(way);
  follow(decision, model, real);
  assertIdempotent(planned, context, real);
}

/** Somebody does what they may or may not do. */
export class Move implements fc.Command<ReleaseModel, World> {
  /** What chance came to, for the report of a walk that went wrong. */
  #tried: Draw | undefined;

  /**
   * @param isNext - whether it is the next thing that has to be done, by one of those who may: so
   * that walks get to the end
   */
  constructor(private readonly draw: Draw, private readonly isNext: boolean) {}

  check(model: ReleaseModel): boolean {
    return !this.isNext || aimAtNext(this.draw, model) !== undefined;
  }

  run(model: ReleaseModel, real: World): void {
    this.#tried = this.isNext
      ? aimAtNext(this.draw, model)
      : aim(this.draw, model);
    attempt(this.#tried ?? this.draw, model, real);
    model.company.hour += 1;
    real.walk.hours += 1;
  }

  toString(): string {
    return JSON.stringify(this.#tried ?? this.draw);
  }
}
