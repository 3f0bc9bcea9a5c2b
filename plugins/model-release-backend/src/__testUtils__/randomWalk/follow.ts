import assert from 'node:assert';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Decision } from '../../domain/decision';
import { brokenInvariants } from './invariants';
import { World } from './openAtRandom';
import { ReleaseModel } from './ReleaseModel';

/** From here on a change in place throws. */
function freeze(value: unknown): void {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
}

/** What became of steps that had been given to somebody when the catalog was asked again. */
function fatesOfReassignments(
  before: Release,
  { events, release }: Decision,
): string[] {
  const asked = events.filter(({ type }) => type === 'step.owners_changed');
  return asked.flatMap(({ stepKey }) => {
    const [was, is] = [before, release].map(({ steps }) =>
      steps.find(({ key }) => key === stepKey),
    );
    const fate = is?.reassignment ? 'kept' : 'dropped';
    return was?.reassignment ? [`a ${fate} reassignment`] : [];
  });
}

/** What is special about the sign-offs of a release that has all of them. */
function qualitiesOf({
  status,
  steps,
  requester,
  approver,
}: Release): string[] {
  const signOffs = steps.filter(({ type }) => type === 'approval');
  const is = (quality: string, holds: boolean) => (holds ? [quality] : []);
  return status !== 'approved'
    ? []
    : [
        ...is(
          'signed by three',
          signOffs.some(s => s.signatures.length > 2),
        ),
        ...is(
          'signed as required',
          signOffs.some(s => s.approval?.include),
        ),
        ...is('signed by the one named', approver !== undefined),
        ...is(
          'signed for somebody absent',
          signOffs.some(s => s.signatures.some(({ onBehalfOf }) => onBehalfOf)),
        ),
        ...is(
          'signed by the requester, who may',
          signOffs.some(s => s.signatures.some(({ by }) => by === requester)),
        ),
      ];
}

/** Lets a release go on, after the model did, and checks everything that has to hold. */
export function follow(
  decision: Decision,
  model: ReleaseModel,
  { walk, trail, seen }: World,
): void {
  const before = walk.release;
  walk.goOn(decision);
  freeze(walk.release);
  trail.append(decision.events);
  seen.add(walk.release.status);
  qualitiesOf(walk.release).forEach(quality => seen.add(quality));
  fatesOfReassignments(before, decision).forEach(fate => seen.add(fate));
  const broken = brokenInvariants({ before, decision, walk, model });
  assert(broken.length === 0, `Does not hold: ${broken.join('; ')}`);
}
