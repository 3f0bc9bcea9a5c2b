import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  assertAllowed,
  denyOnRelease,
  judgeOnStep,
  mentionsIn,
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
import { findMentioned, MentionDependencies } from '../people/findMentioned';
import { normalRef } from '../../lib/normalRef';
import { permitsOn } from '../../domain/ReleaseAccess';
import { Caller } from '../../domain/Caller';
import { CommentStore } from '../../ports/CommentStore';
import { ActorDirectory } from '../../ports/OwnerDirectory';
import { unknownComment } from './unknownComment';
import { ReleaseRequestReader } from './ReleaseRequestReader';
import { CommandRequest } from './ReleaseService';

export interface LookUpDependencies
  extends OwnerLookupDependencies,
    MentionDependencies {
  comments: Pick<CommentStore, 'find'>;
  owners: OwnerLookupDependencies['owners'] & MentionDependencies['owners'];
  actors: Pick<ActorDirectory, 'ownershipOf'>;
  requestReader: Pick<ReleaseRequestReader, 'readAmendment' | 'storeCard'>;
}

type Request<TName extends CommandRequest['name']> = Extract<
  CommandRequest,
  { name: TName }
>;

const LOOKED_UP = [
  'amend',
  'comment',
  'reassign',
  'reassign-requester',
  'refresh-owners',
] as const;

/** A command that needs a look-up outside the store. */
type LookedUp = Request<(typeof LOOKED_UP)[number]>;

/** Whether a command needs a look-up outside the store. */
export function needsLookUp(request: CommandRequest): request is LookedUp {
  if (request.name === 'comment') {
    const { comment, inReplyTo } = request.body;
    return inReplyTo !== undefined || mentionsIn(comment).length > 0;
  }
  return LOOKED_UP.some(name => name === request.name);
}

async function toAmend(
  { requestReader }: LookUpDependencies,
  release: Release,
  requested: Request<'amend'>['body'],
  credentials: BackstageCredentials,
): Promise<Command> {
  const { expectedVersion, comment, ...parts } = requested;
  const { amended, cardText, prerequisites } =
    await requestReader.readAmendment(release, parts, credentials);
  await requestReader.storeCard(cardText);
  const body = { expectedVersion, comment, ...amended, prerequisites };
  return { name: 'amend', body, requested };
}

/** Replies go to the thread, however deep in it the comment stands that they answer. */
async function toComment(
  dependencies: LookUpDependencies,
  release: Release,
  { body }: Request<'comment'>,
): Promise<Command> {
  const { inReplyTo } = body;
  const parent =
    inReplyTo === undefined
      ? undefined
      : await dependencies.comments.find(release.id, inReplyTo);
  if (inReplyTo !== undefined && !parent) {
    throw unknownComment(release.id, inReplyTo);
  }
  const mentions = await findMentioned(dependencies, release, body.comment);
  const thread = parent && {
    id: parent.inReplyTo ?? parent.id,
    stepKey: parent.stepKey,
  };
  return { name: 'comment', body, found: { mentions, thread } };
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

async function toReassignRequester(
  { actors }: LookUpDependencies,
  { body }: Request<'reassign-requester'>,
): Promise<Command> {
  const ref = normalRef(body.to);
  const ownershipRefs = await actors.ownershipOf(ref);
  return { name: 'reassign-requester', body, target: { ref, ownershipRefs } };
}

/** Refuses what the rules refuse anyway, before the look-up. */
function assertWorthAsking(
  request: LookedUp,
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
  request: LookedUp,
  caller: Caller,
  credentials: BackstageCredentials,
): Promise<Command> {
  assertWorthAsking(request, release, caller);
  switch (request.name) {
    case 'amend':
      return toAmend(dependencies, release, request.body, credentials);
    case 'comment':
      return toComment(dependencies, release, request);
    case 'reassign':
      return toReassign(dependencies, release, request);
    case 'reassign-requester':
      return toReassignRequester(dependencies, request);
    default: {
      const now = await lookUpOwners(dependencies, release);
      const command = await toRefresh(dependencies, release, now);
      return { ...command, body: request.body };
    }
  }
}
