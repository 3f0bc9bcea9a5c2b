import {
  denyEdit,
  type ReleaseComment,
  type ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';

/** What somebody said with a decision, quoted where one would look for it. */
export interface Quote {
  kind: 'quote';
  key: string;
  at: string;
  by: string;
  onBehalfOf?: string;
  /** What they did with these words. */
  did: Message;
  text: string;
}

/** A comment, and what was replied to it. */
export interface Thread {
  kind: 'thread';
  key: string;
  at: string;
  comment: ReleaseComment;
  replies: ReleaseComment[];
}

/** What stands in a conversation, the oldest first. */
export type Turn = Quote | Thread;

const QUOTED: Partial<Record<ReleaseEvent['type'], Message>> = {
  'step.completed': say('discussion.completed'),
  'step.approved': say('discussion.approved'),
  'step.changes_requested': say('discussion.requestedChanges'),
  'step.resubmitted': say('discussion.resubmitted'),
  'step.rejected': say('discussion.rejected'),
  'step.waived': say('discussion.waived'),
  'step.reopened': say('discussion.reopened'),
  'step.reassigned': say('discussion.reassigned'),
};

function wordsIn({ data }: ReleaseEvent): string | undefined {
  const result = (data.result ?? {}) as Record<string, unknown>;
  const said = [data.comment, data.reason, result.comment, result.reason];
  return said.find(
    (words): words is string =>
      typeof words === 'string' && words.trim() !== '',
  );
}

function isAbout(event: ReleaseEvent, stepKey: string): boolean {
  const { steps } = event.data;
  return (
    event.stepKey === stepKey ||
    // A sign-off that sends steps back says so to their owners.
    (Array.isArray(steps) && steps.includes(stepKey))
  );
}

/** A sign-off that sends a step back reopens it with the same words: they are quoted once. */
function withoutEchoes(all: Quote[]): Quote[] {
  return all.filter(
    quote =>
      quote.did.key !== 'discussion.reopened' ||
      !all.some(
        other =>
          other !== quote && other.at === quote.at && other.text === quote.text,
      ),
  );
}

function quotes(events: readonly ReleaseEvent[], stepKey: string): Quote[] {
  return withoutEchoes(
    events.flatMap((event): Quote[] => {
      const did = QUOTED[event.type];
      const text = wordsIn(event);
      return did && text && isAbout(event, stepKey)
        ? [
            {
              kind: 'quote',
              key: `event-${event.seq}`,
              at: event.at,
              by: event.actor,
              onBehalfOf: event.onBehalfOf,
              did,
              text,
            },
          ]
        : [];
    }),
  );
}

function threads(
  comments: readonly ReleaseComment[],
  stepKey: string | undefined,
): Thread[] {
  const here = comments.filter(comment => comment.stepKey === stepKey);
  const roots = here.filter(
    ({ inReplyTo }) =>
      // What an answer refers to may be on an older page.
      inReplyTo === undefined || !here.some(({ id }) => id === inReplyTo),
  );
  return roots.map(comment => ({
    kind: 'thread',
    key: comment.id,
    at: comment.at,
    comment,
    replies: oldestFirst(
      here.filter(({ inReplyTo }) => inReplyTo === comment.id),
    ),
  }));
}

function oldestFirst<T extends { at: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * What was said about the release, or about one of its steps: comments, and the words that went with
 * decisions on the step, as one conversation.
 */
export function conversation(
  comments: readonly ReleaseComment[],
  events: readonly ReleaseEvent[],
  stepKey: string | undefined,
): Turn[] {
  return oldestFirst([
    ...threads(comments, stepKey),
    ...(stepKey === undefined ? [] : quotes(events, stepKey)),
  ]);
}

/** The last of a conversation, and what comes before them up to the comment that a link leads to. */
export function latestOf(
  turns: readonly Turn[],
  count: number,
  linked: string | undefined,
): Turn[] {
  const at = turns.findIndex(
    turn =>
      turn.kind === 'thread' &&
      [turn.comment, ...turn.replies].some(({ id }) => id === linked),
  );
  const first = Math.max(turns.length - count, 0);
  return turns.slice(at === -1 ? first : Math.min(at, first));
}

/** How many comments each step has, for links to them. */
export function commentsByStep(
  comments: readonly ReleaseComment[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { stepKey } of comments) {
    if (stepKey !== undefined) {
      counts.set(stepKey, (counts.get(stepKey) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether the reader can still edit a comment. */
export function canEdit(
  comment: ReleaseComment,
  viewer: { ref: string },
  now: { toUTC(): { toISO(): string | null } },
): boolean {
  const at = now.toUTC().toISO();
  return at !== null && denyEdit(comment, viewer, at) === undefined;
}
