import {
  reopenedSteps,
  requestersOf,
  type CommandBodies,
  type Release,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakeContext, FakeReleaseCommand } from './FakeContext';
import { redone } from './progress';

/** The parts of a request that are given as they are kept; a model card has to be read first. */
const PARTS = ['intendedUse', 'evaluation', 'rollback'] as const;

/** The parts that an amendment changes. */
export function changedParts(
  release: Release,
  body: CommandBodies['amend'],
): Array<(typeof PARTS)[number]> {
  return PARTS.filter(
    part =>
      body[part] !== undefined &&
      JSON.stringify(body[part]) !== JSON.stringify(release[part]),
  );
}

function amended(
  release: Release,
  body: CommandBodies['amend'],
  { by, at }: FakeContext,
): Release {
  const changed = changedParts(release, body);
  const parts = Object.fromEntries(changed.map(part => [part, body[part]]));
  const again = reopenedSteps(release.steps, changed).filter(
    ({ becomes }) => becomes === 'active',
  );
  return redone(
    { ...release, ...parts },
    again.map(({ key }) => key),
    { cause: 'amended', by, at, reason: body.comment, parts: changed },
    release,
  );
}

/** What a command on a release leads to; nothing is checked. */
export function applyReleaseCommand(
  release: Release,
  command: FakeReleaseCommand,
  context: FakeContext,
): Release {
  const { by, at, ownersNow } = context;
  const next = { ...release, version: release.version + 1 };
  switch (command.name) {
    case 'withdraw': {
      const closure = { by, at, reason: command.body.comment };
      return { ...next, status: 'withdrawn', closure };
    }
    case 'amend':
      return amended(release, command.body, context);
    case 'revoke': {
      const closure = { by, at, reason: command.body.reason };
      return { ...next, status: 'revoked', closure };
    }
    case 'close': {
      const closure = { by, at, reason: command.body.reason };
      const status = release.status === 'approved' ? 'revoked' : 'withdrawn';
      return { ...next, status, closure };
    }
    case 'reassign-requester':
      return {
        ...next,
        requester: command.body.to,
        formerRequesters: requestersOf(release),
      };
    case 'refresh-owners':
      return {
        ...next,
        steps: release.steps.map(step => ({
          ...step,
          owners: ownersNow[step.key] ?? step.owners,
        })),
      };
    default:
      return next;
  }
}
