import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Decision } from '../../domain/decision';

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
function qualitiesOfSignOffs(release: Release): string[] {
  const { status, steps, requester, approver } = release;
  if (status !== 'approved') {
    return [];
  }
  const signatures = steps.flatMap(step => step.signatures);
  const qualities: Record<string, boolean> = {
    'signed by three': steps.some(step => step.signatures.length > 2),
    'signed as required': signatures.some(({ fulfils }) => fulfils),
    'signed by the one named': signatures.some(
      ({ by, onBehalfOf }) => (onBehalfOf ?? by) === approver,
    ),
    'signed for somebody absent': signatures.some(s => s.onBehalfOf),
    'signed by the requester, who may': signatures.some(
      ({ by }) => by === requester,
    ),
  };
  return Object.keys(qualities).filter(quality => qualities[quality]);
}

/** What it is called that something went from one state to another. */
export function transitionSight(
  what: 'release' | 'step',
  { from, to }: { from: string; to: string },
): string {
  return `${what}: ${from} → ${to}`;
}

function changesOfState(before: Release, { release }: Decision): string[] {
  const steps = before.steps.map(({ key, status }) => ({
    from: status,
    to: release.steps.find(step => step.key === key)?.status ?? status,
  }));
  return [
    transitionSight('release', { from: before.status, to: release.status }),
    ...steps.map(change => transitionSight('step', change)),
  ];
}

/** What a walk comes by when it goes on, for counting. */
export function sightsOf(before: Release, decision: Decision): string[] {
  return [
    decision.release.status,
    ...changesOfState(before, decision),
    ...fatesOfReassignments(before, decision),
    ...qualitiesOfSignOffs(decision.release),
  ];
}
