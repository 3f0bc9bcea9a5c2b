import { MAX_MENTIONS } from '../model/comment';

/** `@name` or `@namespace/name`, where a word begins; an e-mail address has none. */
const MENTION =
  /(?<![\p{L}\p{N}_.@/-])@((?:[a-z0-9][a-z0-9._-]{0,62}\/)?[a-z0-9][a-z0-9._-]{0,62})/giu;

/** A part of a comment: text, or a mention as it is written. */
export interface MentionPart {
  text: string;
  /** Ref of the User that is meant, in lower case; none for plain text. */
  ref?: string;
}

function refOf(name: string): string {
  const full = name.includes('/') ? name : `default/${name}`;
  return `user:${full.toLowerCase()}`;
}

/** How somebody is mentioned: `user:default/theo` by `@theo`. @public */
export function mentionOf(ref: string): string {
  return `@${ref.replace(/^user:(default\/)?/, '')}`;
}

/** A comment in parts. Whether somebody has such a name is for the catalog to say. @public */
export function mentionParts(comment: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let end = 0;
  for (const match of comment.matchAll(MENTION)) {
    // The dot at the end of a sentence is not part of a name.
    const name = match[1].replace(/[._-]+$/, '');
    const start = match.index;
    parts.push(
      { text: comment.slice(end, start) },
      { text: `@${name}`, ref: refOf(name) },
    );
    end = start + 1 + name.length;
  }
  parts.push({ text: comment.slice(end) });
  return parts.filter(({ text }) => text !== '');
}

/**
 * Refs of the Users whom a comment may mean, each once.
 *
 * @returns one more than {@link MAX_MENTIONS} at most: then there are too many
 * @public
 */
export function mentionsIn(comment: string): string[] {
  const refs = mentionParts(comment).flatMap(({ ref }) => (ref ? [ref] : []));
  return [...new Set(refs)].slice(0, MAX_MENTIONS + 1);
}
