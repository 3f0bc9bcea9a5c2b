import {
  CommandBodies,
  denyEdit,
  ModelReleaseError,
  ReleaseComment,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';
import { placeFor } from '../notices/naming';
import { subjectOf } from '../subjectOf';

/** What the catalog, the policy and the store say about a comment before it is written. */
export interface CommentFacts {
  /** Refs of the Users whom it mentions: all of them exist and may read the release. */
  mentions: readonly string[];
  /** The comment that began the thread, when this is a reply. */
  thread?: Pick<ReleaseComment, 'id' | 'stepKey'>;
}

/** A notification shows the beginning; the link leads to the rest. */
const EXCERPT = 300;

function excerptOf(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

/** What a comment is about: the release, or one of its steps. */
function placeOf(draft: ReleaseDraft, stepKey: string | undefined): string {
  const subject = subjectOf(draft.release);
  return stepKey === undefined
    ? subject
    : `${draft.step(stepKey).title} (${subject})`;
}

/** Tells people that a comment is meant for them. Whoever mentions themselves knows. */
function tellMentioned(
  draft: ReleaseDraft,
  { id, text, stepKey }: ReleaseComment,
  mentioned: readonly string[],
): void {
  const { ref } = draft.context.actor;
  const recipients = mentioned.filter(person => person !== ref);
  if (recipients.length > 0) {
    draft.notify({
      recipients,
      title: `${placeFor(ref)} mentioned you: ${placeOf(draft, stepKey)}`,
      description: excerptOf(text),
      topic: 'mentioned',
      comment: id,
    });
  }
}

/** The owners of a step that waits for somebody are told of what is said about it. */
function ownersToTell(
  draft: ReleaseDraft,
  stepKey: string | undefined,
): string[] {
  const step = stepKey === undefined ? undefined : draft.step(stepKey);
  const isOpen =
    step?.status === 'active' || step?.status === 'changes_requested';
  return step && isOpen ? step.owners : [];
}

function tellOthers(draft: ReleaseDraft, comment: ReleaseComment): void {
  const { id, by, mentions, stepKey, inReplyTo, text } = comment;
  const did = inReplyTo === undefined ? 'commented' : 'replied';
  draft.notify({
    recipients: ownersToTell(draft, stepKey),
    except: [by, ...mentions],
    watchers: true,
    title: `${placeFor(by)} ${did}: ${placeOf(draft, stepKey)}`,
    description: excerptOf(text),
    topic: 'comment-added',
    comment: id,
  });
}

/** Adds a comment to the discussion of the release or of a step. */
export function addComment(
  draft: ReleaseDraft,
  body: CommandBodies['comment'],
  { mentions, thread }: CommentFacts = { mentions: [] },
): void {
  const { actor, now, newId } = draft.context;
  const stepKey = thread ? thread.stepKey : body.stepKey;
  const comment: ReleaseComment = {
    id: newId(),
    ...(stepKey !== undefined && { stepKey: draft.step(stepKey).key }),
    ...(thread && { inReplyTo: thread.id }),
    at: now,
    by: actor.ref,
    ...(actor.delegatedBy !== undefined && { delegatedBy: actor.delegatedBy }),
    text: body.comment,
    mentions: [...mentions],
  };
  draft.say({ kind: 'added', comment });
  draft.record(
    'comment.added',
    {
      comment: body.comment,
      commentId: comment.id,
      ...(thread && { inReplyTo: thread.id }),
      ...(mentions.length > 0 && { mentions }),
    },
    stepKey,
  );
  tellMentioned(draft, comment, mentions);
  tellOthers(draft, comment);
}

/**
 * Changes what a comment says. The audit trail keeps what it said before.
 *
 * @throws ModelReleaseError `not_author`, `edit_window_over`
 */
export function editComment(
  draft: ReleaseDraft,
  before: ReleaseComment,
  text: string,
  mentions: readonly string[],
): void {
  const { actor, now } = draft.context;
  const denial = denyEdit(before, actor, now);
  if (denial) {
    throw new ModelReleaseError(denial.code, denial.message, denial.details);
  }
  if (before.text === text) {
    return;
  }
  const comment = { ...before, text, mentions: [...mentions], editedAt: now };
  draft.say({ kind: 'edited', comment });
  draft.record(
    'comment.edited',
    {
      comment: text,
      commentId: before.id,
      ...(mentions.length > 0 && { mentions }),
    },
    before.stepKey,
  );
  const added = mentions.filter(ref => !before.mentions.includes(ref));
  tellMentioned(draft, comment, added);
}
