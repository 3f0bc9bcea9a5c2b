import {
  assertAllowed,
  denyOnRelease,
  judgeOnStep,
  ModelReleaseError,
  Permits,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../command';
import { amendRelease } from './amendRelease';
import { approveStep } from './approveStep';
import { closeRelease } from './closeRelease';
import { completeStep } from './completeStep';
import { reaffirmStep } from './reaffirmStep';
import { reassignRequester } from './reassignRequester';
import { reassignStep } from './reassignStep';
import { redeliverWebhook } from './redeliverWebhook';
import { refreshOwners } from './refreshOwners';
import { rejectStep } from './rejectStep';
import { requestChanges } from './requestChanges';
import { removeFile } from './removeFile';
import { resubmitStep } from './resubmitStep';
import { revokeRelease } from './revokeRelease';
import { storeFile } from './storeFile';
import { waiveStep } from './waiveStep';
import { withdrawRelease } from './withdrawRelease';
import { Decision, DecisionContext } from '../decision';
import { addComment, editComment } from '../discussion/comments';
import { findStep } from '../findStep';
import { reopenSteps } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';

type CommandOnStep = Extract<Command, { stepKey: string }>;
type CommandOnRelease = Exclude<Command, CommandOnStep>;

/**
 * The parts of a command by which a repeat of it is recognized. The rest may differ between two attempts:
 * when a file arrived and its id, what was read for an amendment, what the catalog said of a new owner,
 * who is behind the owners.
 */
function identityOf(command: Command): unknown {
  switch (command.name) {
    case 'upload':
      return {
        ...command,
        file: [
          command.file.fileName,
          command.file.digest,
          command.file.section,
        ],
      };
    case 'amend':
      return { name: command.name, requested: command.requested };
    case 'reassign':
    case 'reassign-requester':
      return { ...command, target: command.target.ref };
    case 'refresh-owners':
      return { ...command, behind: undefined };
    case 'comment':
      return { name: command.name, body: command.body };
    case 'edit-comment':
      return { ...command, comment: command.comment.id };
    default:
      return command;
  }
}

function assertExpectedVersion(actual: number, command: Command): void {
  // Commands about files have no `expectedVersion`: they name a file, and do not depend on the rest of the step.
  const expected =
    'body' in command ? command.body.expectedVersion ?? actual : actual;
  if (expected !== actual) {
    throw new ModelReleaseError(
      'stale_version',
      `expectedVersion: you saw version ${expected}; the current version is ${actual}. Reload and try again.`,
      { version: actual },
    );
  }
}

/**
 * Checks the rules, then the policy.
 *
 * @returns the delegator on whose behalf the actor is allowed to act, or `undefined` when it is in their
 *   own right
 * @throws ModelReleaseError when they may not act
 */
function authorize(
  release: Release,
  command: Command,
  { actor, allows }: DecisionContext,
): string | undefined {
  const permits: Permits = permission => allows(permission, release);
  if (!('stepKey' in command)) {
    const { name } = command;
    const action = name === 'edit-comment' ? 'comment' : name;
    assertAllowed(denyOnRelease(action, { release, actor }, permits));
    return undefined;
  }
  const step = findStep(release, command.stepKey);
  const action = command.name === 'remove-file' ? 'upload' : command.name;
  const verdict = judgeOnStep(action, { release, step, actor }, permits);
  assertAllowed(verdict.denial);
  return verdict.onBehalfOf;
}

function applyToStep(draft: ReleaseDraft, command: CommandOnStep): void {
  const step = draft.step(command.stepKey);
  switch (command.name) {
    case 'complete':
      return completeStep(draft, step, command.body);
    case 'reaffirm':
      return reaffirmStep(draft, step, command.body);
    case 'approve':
      return approveStep(draft, step, command.body);
    case 'request-changes':
      return requestChanges(draft, step, command.body);
    case 'resubmit':
      return resubmitStep(draft, step, command.body);
    case 'reject':
      return rejectStep(draft, step, command.body);
    case 'waive':
      return waiveStep(draft, step, command.body);
    case 'reopen':
      return reopenSteps(draft, [step.key], {
        cause: 'reopened',
        reason: command.body.reason,
      });
    case 'upload':
      return storeFile(draft, step, command.file);
    case 'remove-file':
      return removeFile(draft, step, command.evidenceId);
    case 'reassign':
      return reassignStep(draft, step, command.body, command.target);
    case 'redeliver':
      return redeliverWebhook(draft, step);
    default:
      throw new Error(
        `No step command: ${JSON.stringify(command satisfies never)}`,
      );
  }
}

function applyToRelease(draft: ReleaseDraft, command: CommandOnRelease): void {
  switch (command.name) {
    case 'withdraw':
      return withdrawRelease(draft, command.body);
    case 'amend':
      return amendRelease(draft, command.body);
    case 'revoke':
      return revokeRelease(draft, command.body);
    case 'close':
      return closeRelease(draft, command.body);
    case 'reassign-requester':
      return reassignRequester(draft, command.body, command.target);
    case 'refresh-owners':
      return refreshOwners(draft, command);
    case 'comment':
      return addComment(draft, command.body, command.found);
    case 'edit-comment':
      return editComment(
        draft,
        command.comment,
        command.text,
        command.mentions,
      );
    default:
      throw new Error(
        `No release command: ${JSON.stringify(command satisfies never)}`,
      );
  }
}

/**
 * Decides on a command. The order is part of the contract: a repeat of the last command succeeds
 * without a second effect; then a stale version is a conflict; then the rules about who may do
 * what; then those of the command itself.
 *
 * @throws ModelReleaseError
 */
export function decide(
  release: Release,
  command: Command,
  context: DecisionContext,
): Decision {
  const stepKey = 'stepKey' in command ? command.stepKey : undefined;
  const target = stepKey === undefined ? release : findStep(release, stepKey);
  const { actor } = context;
  const fingerprint = context.digest({
    actor: [actor.kind, actor.ref, actor.delegatedBy],
    command: identityOf(command),
  });
  if (target.lastCommand === fingerprint) {
    return ReleaseDraft.of(release, context).toDecision();
  }
  assertExpectedVersion(target.version, command);
  const onBehalfOf = authorize(release, command, context);
  const draft = ReleaseDraft.of(release, context, onBehalfOf);
  if ('stepKey' in command) {
    applyToStep(draft, command);
  } else {
    applyToRelease(draft, command);
  }
  draft.remember(fingerprint, stepKey);
  return draft.toDecision();
}
