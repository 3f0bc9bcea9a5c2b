import { say } from './message';
import type { Part } from './phrase';

/** That nobody can act on a step, as the server says it, with its Groups and Users as links. */
export function nobodyWords(message: string): Part {
  return say('denial.asTheServerSays', { words: { refsIn: message } });
}
