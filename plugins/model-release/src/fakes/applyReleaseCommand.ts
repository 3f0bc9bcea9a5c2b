import {
  isDoneStep,
  requestersOf,
  type CommandBodies,
  type Release,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakeContext, FakeReleaseCommand } from './FakeContext';
import { redone } from './progress';

/** The parts of a request that are given as they are kept; a model card has to be read first. */
const PARTS = ['intendedUse', 'evaluation', 'rollback'] as const;

function amended(release: Release, body: CommandBodies['amend']): Release {
  const given = PARTS.filter(
    part =>
      body[part] !== undefined &&
      JSON.stringify(body[part]) !== JSON.stringify(release[part]),
  );
  const readers = release.steps.filter(
    ({ status, type, reads }) =>
      isDoneStep(status) &&
      (type === 'approval' || given.some(part => reads.includes(part))),
  );
  const parts = Object.fromEntries(given.map(part => [part, body[part]]));
  return redone(
    { ...release, ...parts },
    readers.map(({ key }) => key),
  );
}

/** What a command on a release leads to; nothing is checked. */
export function applyReleaseCommand(
  release: Release,
  command: FakeReleaseCommand,
  { by, at, ownersNow }: FakeContext,
): Release {
  const next = { ...release, version: release.version + 1 };
  switch (command.name) {
    case 'withdraw': {
      const closure = { by, at, reason: command.body.comment };
      return { ...next, status: 'withdrawn', closure };
    }
    case 'amend':
      return amended(release, command.body);
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
