import { SECRET_PATTERNS, SecretKind } from './secretPatterns';

/** Something in a text that looks like a secret. @public */
export interface FoundSecret {
  kind: SecretKind;
  /** Enough of it to find it, and too little to use it. */
  excerpt: string;
  /** Where it begins, and where it ends. */
  start: number;
  end: number;
}

/** Whoever pastes more than this has more than a secret to look for. */
const MAX_CHARACTERS = 200_000;
const MAX_FOUND = 20;

function excerptOf(secret: string): string {
  const firstLine = secret.split('\n', 1)[0];
  const shown = firstLine.startsWith('-----')
    ? firstLine
    : firstLine.slice(0, Math.min(8, Math.ceil(firstLine.length / 3)));
  return shown.length < secret.length ? `${shown}…` : shown;
}

function inOrder(found: FoundSecret[]): FoundSecret[] {
  return found.sort((a, b) => a.start - b.start);
}

/**
 * What in a text looks like a secret that nobody should be able to read, in the order in which it stands
 * there. A hint for whoever is about to send it: it finds common shapes, not every secret.
 *
 * @public
 */
export function findSecrets(text: string): FoundSecret[] {
  const looked = text.slice(0, MAX_CHARACTERS);
  const found: FoundSecret[] = [];
  for (const { kind, pattern } of SECRET_PATTERNS) {
    for (const match of looked.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.every(other => end <= other.start || start >= other.end)) {
        found.push({ kind, excerpt: excerptOf(match[0]), start, end });
      }
      if (found.length === MAX_FOUND) {
        return inOrder(found);
      }
    }
  }
  return inOrder(found);
}

/** The same, in every text of a body that is about to be sent. @public */
export function findSecretsIn(body: unknown): FoundSecret[] {
  if (typeof body === 'string') {
    return findSecrets(body);
  }
  return body !== null && typeof body === 'object'
    ? Object.values(body).flatMap(findSecretsIn).slice(0, MAX_FOUND)
    : [];
}
