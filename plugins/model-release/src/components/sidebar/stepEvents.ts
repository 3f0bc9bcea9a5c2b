import type { EventType } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { asTheServerSays } from '../../common/asTheServerSays';
import type { Part } from '../../common/phrase';
import { linked } from '../common/linked';
import {
  listIn,
  personOf,
  stepsIn,
  textIn,
  withWords,
  type EventStory,
} from './eventStory';

const LONGEST_REASON = 80;

function completed({ event, who, step }: EventStory): Part {
  const result = event.data.result as
    | { type?: string; reference?: string }
    | undefined;
  switch (result?.type) {
    case 'webhook':
      return result.reference
        ? say('steps.ticketCreated', {
            reference: { strong: linked(result.reference) },
          })
        : say('event.stepDelivered', { step });
    case 'approval':
      return say('event.stepSignedOff', { step });
    default:
      return say('event.stepCompleted', { who, step });
  }
}

function reaffirmed({ event, who, step }: EventStory): Part {
  const { reaffirmed: said } = (event.data.result ?? {}) as {
    reaffirmed?: { comment?: string };
  };
  return withWords(say('event.stepReaffirmed', { who, step }), said?.comment);
}

function approved({ event, who }: EventStory): Part {
  const digest = textIn(event, 'packetDigest');
  const sentence = digest
    ? say('event.packetApproved', { who, digest: { digest } })
    : say('event.stepApproved', { who });
  return withWords(sentence, textIn(event, 'comment'));
}

function approvalVoided({ event, viewer }: EventStory): Part {
  const signers = listIn(event, 'signers');
  return signers.every(signer => signer === viewer.ref)
    ? say('event.yourApprovalVoided')
    : say('event.approvalVoided', {
        signers: { allOf: signers.map(ref => ({ ref })) },
      });
}

function changesRequested(story: EventStory): Part {
  const { event, who, step } = story;
  const steps = stepsIn(story, 'steps');
  const sentence =
    steps.length > 0
      ? say('event.changesToStepsRequested', { who, steps: { allOf: steps } })
      : say('event.changesRequested', { who, step });
  return withWords(sentence, textIn(event, 'comment'));
}

function waived({ event, who, step }: EventStory): Part {
  const result = event.data.result as { reason?: string } | undefined;
  const sentence = say('event.stepWaived', { who, step });
  return withWords(sentence, result?.reason, LONGEST_REASON);
}

function reset(story: EventStory): Part {
  const steps = stepsIn(story, 'because');
  const { step } = story;
  return steps.length > 0
    ? say('event.stepResetBlocked', { step, steps: { allOf: steps } })
    : say('event.stepReset', { step });
}

function reassigned({ event, who, step, viewer }: EventStory): Part {
  const to = textIn(event, 'to');
  const sentence = to
    ? say('event.stepReassignedTo', {
        who,
        step,
        assignee: personOf(to, viewer),
      })
    : say('event.stepReassigned', { who, step });
  return withWords(sentence, textIn(event, 'reason'));
}

function ownersChanged({ event, step }: EventStory): Part {
  const refs = (field: string): Part => ({
    allOf: listIn(event, field).map(ref => ({ ref })),
  });
  const values = { step, before: refs('before'), after: refs('after') };
  const source = textIn(event, 'source');
  return source
    ? say('event.stepOwnersChangedBy', {
        ...values,
        source: { refsIn: source },
      })
    : say('event.stepOwnersChanged', values);
}

/** What happened to a step. */
export const stepEvents: Record<
  Extract<EventType, `step.${string}`>,
  (story: EventStory) => Part
> = {
  'step.activated': ({ step }) => say('event.stepStarted', { step }),
  'step.completed': completed,
  'step.reaffirmed': reaffirmed,
  'step.approved': approved,
  'step.approval_voided': approvalVoided,
  'step.changes_requested': changesRequested,
  'step.resubmitted': ({ event, who, step }) =>
    withWords(
      say('event.stepResubmitted', { who, step }),
      textIn(event, 'comment'),
    ),
  'step.rejected': ({ event, who, step }) =>
    withWords(
      say('event.stepRejected', { who, step }),
      textIn(event, 'comment'),
    ),
  'step.waived': waived,
  'step.reopened': ({ event, step }) =>
    withWords(say('event.stepReopened', { step }), textIn(event, 'reason')),
  'step.blocked': reset,
  'step.failed': ({ step }) => say('event.stepFailed', { step }),
  'step.redelivery_requested': ({ who, step }) =>
    say('event.stepRedelivered', { who, step }),
  'step.reassigned': reassigned,
  'step.owners_changed': ownersChanged,
  'step.nobody_can_act': ({ event }) =>
    asTheServerSays(textIn(event, 'message') ?? ''),
  'step.nobody_reported': ({ step }) => say('event.nobodyReported', { step }),
  'step.somebody_can_act': ({ step }) => say('event.somebodyCanAct', { step }),
};
