import { say } from './message';
import type { Part } from './phrase';

/**
 * A sentence of the server, with its Groups and Users as links. It stands apart from others as any
 * sentence does.
 */
export function asTheServerSays(sentence: string): Part {
  return say('denial.asTheServerSays', { words: { refsIn: sentence } });
}
