import type {
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { quotedList, refList, type Part, type Phrase } from './phrase';
import type { Viewer } from './viewer';
import { excerpt } from './words';

/** An event as the history shows it. */
export interface HistoryEntry {
  key: number;
  /** ISO 8601. */
  at: string;
  sentence: Phrase;
}

interface Story {
  event: ReleaseEvent;
  who: Part;
  title: string;
  titleOf: (key: string) => string;
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
  return [who, ` amended ${names || 'the request'}${said(event)}`];
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
    : [who, ` completed “${title}”`];
}

function approved({ event, who }: Story): Phrase {
  const digest = textOf(event, 'packetDigest');
  return digest
    ? [who, ' approved packet ', { digest }, said(event)]
    : [who, ` approved${said(event)}`];
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
    ? [who, ` sent back ${quotedList(steps)}${said(event)}`]
    : [who, ` requested changes in “${title}”${said(event)}`];
}

function stored({ event, who }: Story): Phrase {
  const file = event.data.file as { fileName?: string } | undefined;
  return [
    who,
    event.data.replaces ? ' replaced ' : ' stored ',
    file?.fileName ?? 'a file',
  ];
}

function blocked({ event, title, titleOf }: Story): Phrase {
  const because = listOf(event, 'because').map(titleOf);
  return because.length > 0
    ? [`“${title}” waits for ${quotedList(because)} again`]
    : [`“${title}” is not open any more`];
}

function sentence(story: Story): Phrase {
  const { event, who, title } = story;
  switch (event.type) {
    case 'release.opened':
      return [who, ' asked for this release'];
    case 'release.amended':
      return amended(story);
    case 'release.approved':
      return ['Every sign-off is given: the gate opens'];
    case 'release.released':
      return ['Recorded downstream: released'];
    case 'release.rejected':
      return ['The release was rejected'];
    case 'release.withdrawn':
      return [who, ` withdrew the release${said(event)}`];
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
      return [who, ` resubmitted “${title}”${said(event)}`];
    case 'step.rejected':
      return [who, ` rejected at “${title}”${said(event)}`];
    case 'step.waived': {
      const result = event.data.result as { reason?: string } | undefined;
      const reason = result?.reason ? `: “${excerpt(result.reason)}”` : '';
      return [who, ` waived “${title}”${reason}`];
    }
    case 'step.reopened':
      return [`“${title}” is open again${said(event, 'reason')}`];
    case 'step.blocked':
      return blocked(story);
    case 'step.failed':
      return [`“${title}” failed: no try is left`];
    case 'evidence.stored':
      return stored(story);
    case 'comment.added':
      return [who, said(event)];
    default:
      return [who, ` · ${event.type satisfies never}`];
  }
}

/** The audit trail as sentences, newest first. The reader is “You”. */
export function history(
  events: readonly ReleaseEvent[],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): HistoryEntry[] {
  const titleOf = (key: string) =>
    release.steps.find(step => step.key === key)?.title ?? key;
  const nameOf = (ref: string): Part => {
    if (ref === viewer.ref) {
      return 'You';
    }
    return ref.startsWith('service:') ? 'The portal' : { ref };
  };
  return [...events]
    .sort((a, b) => b.seq - a.seq)
    .map(event => {
      const who = nameOf(event.actor);
      const title = event.stepKey ? titleOf(event.stepKey) : '';
      const words = sentence({ event, who, title, titleOf, viewer });
      const through = event.delegatedBy
        ? [` (through ${event.delegatedBy})`]
        : [];
      return { key: event.seq, at: event.at, sentence: [...words, ...through] };
    });
}
