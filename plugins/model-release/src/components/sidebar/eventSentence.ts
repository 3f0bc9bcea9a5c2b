import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  quotedList,
  refList,
  withRefs,
  type Part,
  type Phrase,
} from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { excerpt } from '../../common/words';

/** One event, and how to speak of what is in it. */
export interface Story {
  event: ReleaseEvent;
  /** Who acted, and for whom. */
  who: Phrase;
  title: string;
  titleOf: (key: string) => string;
  /** Somebody in the middle of a sentence. */
  nameOf: (ref: string) => Part;
  viewer: Pick<Viewer, 'ref'>;
}

const PART_WORDS: Record<string, string> = {
  modelCard: 'the model card',
  intendedUse: 'the intended use',
  evaluation: 'the evaluation',
  rollback: 'the rollback',
};

function textOf(event: ReleaseEvent, field: string): string | undefined {
  const value = event.data[field];
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

function listOf(event: ReleaseEvent, field: string): string[] {
  const value = event.data[field];
  return Array.isArray(value)
    ? value.filter((entry): entry is string => typeof entry === 'string')
    : [];
}

/** `: “…”`, or nothing. */
function said(event: ReleaseEvent, field: string = 'comment'): string {
  const words = textOf(event, field);
  return words ? `: “${excerpt(words, 140)}”` : '';
}

function amended({ event, who }: Story): Phrase {
  const parts = Object.keys(PART_WORDS).filter(part => part in event.data);
  const names = parts.map(part => PART_WORDS[part]).join(', ');
  return [...who, ` amended ${names || 'the request'}${said(event)}`];
}

function completed({ event, who, title }: Story): Phrase {
  const result = event.data.result as
    | { type?: string; reference?: string }
    | undefined;
  if (result?.type === 'webhook') {
    return result.reference
      ? ['The receiver recorded it as ', { strong: result.reference }]
      : [`“${title}” was received`];
  }
  return result?.type === 'approval'
    ? [`“${title}” is signed`]
    : [...who, ` completed “${title}”`];
}

function approved({ event, who }: Story): Phrase {
  const digest = textOf(event, 'packetDigest');
  return digest
    ? [...who, ' approved packet ', { digest }, said(event)]
    : [...who, ` approved${said(event)}`];
}

function voided({ event, viewer }: Story): Phrase {
  const signers = listOf(event, 'signers');
  if (signers.every(signer => signer === viewer.ref)) {
    return ['Your approval became void'];
  }
  return ['The approval of ', ...refList(signers, 'and'), ' became void'];
}

function changesRequested({ event, who, title, titleOf }: Story): Phrase {
  const steps = listOf(event, 'steps').map(titleOf);
  return steps.length > 0
    ? [...who, ` sent back ${quotedList(steps)}${said(event)}`]
    : [...who, ` requested changes in “${title}”${said(event)}`];
}

function stored({ event, who }: Story): Phrase {
  const file = event.data.file as { fileName?: string } | undefined;
  return [
    ...who,
    event.data.replaces ? ' replaced ' : ' stored ',
    file?.fileName ?? 'a file',
  ];
}

function removed({ event, who }: Story): Phrase {
  const file = event.data.file as { fileName?: string } | undefined;
  return [...who, ' took back ', file?.fileName ?? 'a file'];
}

function scanned({ event }: Story): Phrase {
  const fileName = textOf(event, 'fileName') ?? 'A file';
  return event.data.passed === true
    ? [`${fileName} passed its scan`]
    : [`${fileName} was refused by its scan${said(event, 'reason')}`];
}

function ownerChanged({ event }: Story): Phrase {
  const before = textOf(event, 'before');
  const after = textOf(event, 'after');
  return before && after
    ? ['The model went from ', { ref: before }, ' to ', { ref: after }]
    : ['The owner of the model changed'];
}

function reassigned({ event, who, title, nameOf }: Story): Phrase {
  const to = textOf(event, 'to');
  return [
    ...who,
    ` gave “${title}” to `,
    to ? nameOf(to) : 'somebody else',
    said(event, 'reason'),
  ];
}

function ownersChanged({ event, title }: Story): Phrase {
  const source = textOf(event, 'source');
  return [
    `The owners of “${title}” changed from `,
    ...refList(listOf(event, 'before'), 'and'),
    ' to ',
    ...refList(listOf(event, 'after'), 'and'),
    ...(source ? [' (', ...withRefs(source), ')'] : []),
  ];
}

function blocked({ event, title, titleOf }: Story): Phrase {
  const because = listOf(event, 'because').map(titleOf);
  return because.length > 0
    ? [`“${title}” waits for ${quotedList(because)} again`]
    : [`“${title}” is not open any more`];
}

/** What happened, as a sentence. */
export function eventSentence(story: Story): Phrase {
  const { event, who, title } = story;
  switch (event.type) {
    case 'release.opened':
      return [...who, ' asked for this release'];
    case 'release.amended':
      return amended(story);
    case 'release.approved':
      return ['Every sign-off is given: the gate opens'];
    case 'release.released':
      return ['Recorded downstream: released'];
    case 'release.rejected':
      return ['The release was rejected'];
    case 'release.withdrawn':
      return [...who, ` withdrew the release${said(event)}`];
    case 'release.revoked':
      return [
        ...who,
        ` revoked the approval, and the gate closed${said(event, 'reason')}`,
      ];
    case 'release.owner_changed':
      return ownerChanged(story);
    case 'step.activated':
      return [`“${title}” opened`];
    case 'step.completed':
      return completed(story);
    case 'step.approved':
      return approved(story);
    case 'step.approval_voided':
      return voided(story);
    case 'step.changes_requested':
      return changesRequested(story);
    case 'step.resubmitted':
      return [...who, ` resubmitted “${title}”${said(event)}`];
    case 'step.rejected':
      return [...who, ` rejected at “${title}”${said(event)}`];
    case 'step.waived': {
      const result = event.data.result as { reason?: string } | undefined;
      const reason = result?.reason ? `: “${excerpt(result.reason)}”` : '';
      return [...who, ` waived “${title}”${reason}`];
    }
    case 'step.reopened':
      return [`“${title}” is open again${said(event, 'reason')}`];
    case 'step.blocked':
      return blocked(story);
    case 'step.failed':
      return [`“${title}” failed: no try is left`];
    case 'step.reassigned':
      return reassigned(story);
    case 'step.owners_changed':
      return ownersChanged(story);
    case 'evidence.stored':
      return stored(story);
    case 'evidence.removed':
      return removed(story);
    case 'evidence.scanned':
      return scanned(story);
    case 'comment.added':
      return [...who, said(event)];
    default:
      return [...who, ` · ${event.type satisfies never}`];
  }
}
