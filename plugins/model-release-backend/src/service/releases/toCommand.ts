import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  assertAllowed,
  denyOnRelease,
  judgeOnStep,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../../domain/command';
import { findStep } from '../../domain/findStep';
import {
  lookUpOwners,
  OwnerLookupDependencies,
  toRefresh,
  toTarget,
} from '../people/lookUpOwners';
import { normalRef } from '../../lib/normalRef';
import { permitsOn } from '../../domain/ReleaseAccess';
import { Caller } from '../../domain/Caller';
import { ReleaseRequestReader } from './ReleaseRequestReader';
import { CommandRequest } from './ReleaseService';

export interface LookUpDependencies extends OwnerLookupDependencies {
  requestReader: Pick<ReleaseRequestReader, 'readAmendment'>;
}

type Request<TName extends CommandRequest['name']> = Extract<
  CommandRequest,
  { name: TName }
>;

/** Whether a command needs a look-up outside the store. */
export function needsLookUp(
  request: CommandRequest,
): request is Request<'amend' | 'reassign' | 'refresh-owners'> {
  return ['amend', 'reassign', 'refresh-owners'].includes(request.name);
}

async function toAmend(
  { requestReader }: LookUpDependencies,
  release: Release,
  requested: Request<'amend'>['body'],
  credentials: BackstageCredentials,
): Promise<Command> {
  const { modelCard, ...body } = requested;
  const read = await requestReader.readAmendment(
    release,
    requested,
    credentials,
  );
  return { name: 'amend', body: { ...body, ...read }, requested };
}

async function toReassign(
  dependencies: LookUpDependencies,
  release: Release,
  { stepKey, body }: Request<'reassign'>,
): Promise<Command> {
  const step = findStep(release, stepKey);
  const ref = normalRef(body.to);
  const target = await toTarget(dependencies, release, step, ref);
  return { name: 'reassign', stepKey, body, target };
}

/** Refuses what the rules refuse anyway, before the look-up. */
function assertWorthAsking(
  request: Request<'amend' | 'reassign' | 'refresh-owners'>,
  release: Release,
  { actor, access }: Caller,
): void {
  const permits = permitsOn(release, access);
  if (request.name === 'reassign') {
    const step = findStep(release, request.stepKey);
    const facts = { release, step, actor };
    assertAllowed(judgeOnStep(request.name, facts, permits).denial);
  } else {
    assertAllowed(denyOnRelease(request.name, { release, actor }, permits));
  }
}

/**
 * Reads what a command needs from outside: nothing in a transaction may wait for the network.
 *
 * @param release - the current one; the transaction decides on the one that it locks
 */
export async function toCommand(
  dependencies: LookUpDependencies,
  release: Release,
  request: Request<'amend' | 'reassign' | 'refresh-owners'>,
  caller: Caller,
  credentials: BackstageCredentials,
): Promise<Command> {
  assertWorthAsking(request, release, caller);
  switch (request.name) {
    case 'amend':
      return toAmend(dependencies, release, request.body, credentials);
    case 'reassign':
      return toReassign(dependencies, release, request);
    default: {
      const now = await lookUpOwners(dependencies, release);
      const command = await toRefresh(dependencies, release, now);
      return { ...command, body: request.body };
    }
  }
}
