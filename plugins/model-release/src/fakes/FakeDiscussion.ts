import {
  denyEdit,
  mentionsIn,
  type CommandBodies,
  type ListCommentsQuery,
  type MentionablePerson,
  type Page,
  type Release,
  type ReleaseComment,
  type ReleaseWatch,
} from '@model-release/backstage-plugin-model-release-common';
import { refusal } from './refusal';

/** Who says what, and when. */
interface Saying {
  by: string;
  at: string;
}

/** Comments and watching, in memory. */
export class FakeDiscussion {
  #comments: Array<ReleaseComment & { releaseId: string }> = [];
  #choices = new Map<string, boolean>();

  constructor(private readonly readers: readonly MentionablePerson[]) {}

  async #find(releaseId: string, id: string): Promise<ReleaseComment> {
    const found = this.#comments.find(
      comment => comment.id === id && comment.releaseId === releaseId,
    );
    if (!found) {
      throw await refusal('unknown_comment', `There is no comment ${id}.`);
    }
    return found;
  }

  /** @returns what the event of it says */
  async add(
    { id: releaseId }: Release,
    { comment, stepKey, inReplyTo }: CommandBodies['comment'],
    { by, at }: Saying,
  ): Promise<ReleaseComment> {
    const parent =
      inReplyTo === undefined
        ? undefined
        : await this.#find(releaseId, inReplyTo);
    const added: ReleaseComment = {
      id: `comment-${this.#comments.length + 1}`,
      stepKey: parent ? parent.stepKey : stepKey,
      inReplyTo: parent && (parent.inReplyTo ?? parent.id),
      at,
      by,
      text: comment,
      mentions: this.#mentioned(comment),
    };
    this.#comments.push({ ...added, releaseId });
    return added;
  }

  async edit(
    releaseId: string,
    id: string,
    text: string,
    { by, at }: Saying,
  ): Promise<ReleaseComment> {
    const before = await this.#find(releaseId, id);
    const denial = denyEdit(before, { ref: by }, at);
    if (denial) {
      throw await refusal(denial.code, denial.message, denial.details);
    }
    const mentions = this.#mentioned(text);
    const after = { ...before, text, mentions, editedAt: at };
    this.#comments = this.#comments.map(comment =>
      comment.id === id ? { ...comment, ...after } : comment,
    );
    return after;
  }

  list(
    releaseId: string,
    { limit = 50, cursor = '0' }: ListCommentsQuery,
  ): Page<ReleaseComment> {
    const all = this.#comments
      .filter(comment => comment.releaseId === releaseId)
      .map(({ releaseId: _, ...comment }) => comment)
      .reverse();
    const end = Number(cursor) + limit;
    return {
      items: all.slice(Number(cursor), end),
      nextCursor: end < all.length ? String(end) : undefined,
    };
  }

  mentionable(text: string = ''): Page<MentionablePerson> {
    const typed = text.toLowerCase();
    return {
      items: this.readers
        .filter(({ ref, displayName = '' }) =>
          `${ref} ${displayName}`.toLowerCase().includes(typed),
        )
        .slice(0, 8),
    };
  }

  watch(release: Release, person: string, watching?: boolean): ReleaseWatch {
    const key = `${release.id} ${person}`;
    if (watching !== undefined) {
      this.#choices.set(key, watching);
    }
    const chosen = this.#choices.get(key);
    const isInvolved =
      release.requester === person ||
      release.steps.some(step => step.completedBy === person) ||
      this.#comments.some(
        ({ releaseId, by }) => releaseId === release.id && by === person,
      );
    const because = chosen ? 'chosen' : 'involved';
    return chosen ?? isInvolved
      ? { watching: true, because, watchesModel: false }
      : { watching: false, watchesModel: false };
  }

  #mentioned(text: string): string[] {
    return mentionsIn(text).filter(ref =>
      this.readers.some(person => person.ref === ref),
    );
  }
}
