import {
  RELEASE_ACTIONS,
  RELEASE_COMMAND_PATHS,
  ReleaseAction,
  STEP_ACTIONS,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { commandBody } from '../parts/components';
import {
  body,
  dryRunParameter,
  json,
  Operation,
  ref,
} from '../parts/Operation';

interface CommandNotes {
  operationId: string;
  summary: string;
}

const RELEASE_COMMANDS: Record<ReleaseAction, CommandNotes> = {
  withdraw: {
    operationId: 'withdrawRelease',
    summary: 'The requester withdraws the release.',
  },
  amend: {
    operationId: 'amendRelease',
    summary:
      'The requester changes parts of the request, or previews that with dryRun=true; the steps that judge them are reopened.',
  },
  comment: {
    operationId: 'commentOnRelease',
    summary: 'The requester or an owner adds a comment to the audit trail.',
  },
  revoke: {
    operationId: 'revokeRelease',
    summary: 'Revokes an approval; the gate is closed.',
  },
  close: {
    operationId: 'closeRelease',
    summary:
      'An owner of the model or an administrator ends a release that nobody else ends.',
  },
  'reassign-requester': {
    operationId: 'reassignRequester',
    summary:
      'An owner of the model or an administrator gives the request to somebody else.',
  },
  'refresh-owners': {
    operationId: 'refreshOwners',
    summary: 'Refreshes the owners of open steps from the catalog.',
  },
};

const STEP_COMMANDS: Record<StepCommand, CommandNotes> = {
  complete: {
    operationId: 'completeStep',
    summary:
      'An owner submits the checklist or the answers, or completes a step whose files are uploaded.',
  },
  approve: {
    operationId: 'approveStep',
    summary: 'An owner signs the packet that they saw.',
  },
  'request-changes': {
    operationId: 'requestChanges',
    summary:
      'An owner requests changes from the requester or, in a sign-off, sends earlier steps back to their owners.',
  },
  resubmit: {
    operationId: 'resubmitStep',
    summary: 'The requester replies to a change request.',
  },
  reject: {
    operationId: 'rejectStep',
    summary: 'An owner rejects; the release ends.',
  },
  waive: {
    operationId: 'waiveStep',
    summary: 'Waives a step: it is skipped, with a reason.',
  },
  reaffirm: {
    operationId: 'reaffirmStep',
    summary:
      'An owner of a reopened step confirms that its earlier result still holds.',
  },
  reopen: {
    operationId: 'reopenStep',
    summary:
      'An owner reopens a completed step; what depends on it is reset and blocked by it.',
  },
  reassign: {
    operationId: 'reassignStep',
    summary: 'Reassigns a step to another of those who may own it.',
  },
  redeliver: {
    operationId: 'redeliverWebhook',
    summary:
      'An owner has a failed webhook delivered again, under the same `webhook-id`.',
  },
};

const answers = { 200: json('Release', 'The whole new release.') };

/** What is different where a command can be tried first. */
const TRIED: Partial<Record<ReleaseAction, Partial<Operation>>> = {
  amend: {
    parameters: [dryRunParameter],
    answers: {
      200: {
        description:
          'The whole new release or, with dryRun=true, what would come of it.',
        content: {
          'application/json': {
            schema: { anyOf: [ref('AmendmentPreview'), ref('Release')] },
          },
        },
      },
    },
  },
};

/** Everything that changes a release but the upload of bytes: one path a command, all alike. */
export const commandOperations: Operation[] = [
  ...RELEASE_ACTIONS.map(
    (name): Operation => ({
      method: 'post',
      path: `/v1/releases/{id}/${RELEASE_COMMAND_PATHS[name]}`,
      ...RELEASE_COMMANDS[name],
      body: body(commandBody(name)),
      answers,
      ...TRIED[name],
    }),
  ),
  ...STEP_ACTIONS.flatMap((name): Operation[] =>
    name === 'upload'
      ? []
      : [
          {
            method: 'post',
            path: `/v1/releases/{id}/steps/{key}/${name}`,
            ...STEP_COMMANDS[name],
            body: body(commandBody(name)),
            answers,
          },
        ],
  ),
];
