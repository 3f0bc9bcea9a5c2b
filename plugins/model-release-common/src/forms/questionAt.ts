import { possibleParts, possiblePartsBelow, textIn } from './possibleParts';
import { AnswerPath } from './splitAnswers';

/**
 * The question of an answer, preceded by its headings. Without a title, its key.
 *
 * @public
 */
export function questionAt(form: unknown, path: AnswerPath): string {
  let parts = possibleParts(form, form);
  const words: string[] = [];
  for (const name of path) {
    parts = possiblePartsBelow(parts, name, form);
    const last = words.length - 1;
    if (typeof name === 'string') {
      words.push(textIn(parts, 'title') ?? name);
    } else if (last >= 0) {
      words[last] = `${words[last]} ${name + 1}`;
    }
  }
  return words.join(' · ');
}
