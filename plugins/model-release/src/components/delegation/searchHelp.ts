import { say } from '../../common/message';
import { failureWords } from '../../common/failure';
import type { Part } from '../../common/phrase';
import type { FoundPerson, PickedPerson } from './usePeopleSearch';

/** What to say below a field that looks for people; nothing once somebody was chosen or found. */
export function searchHelp(
  { who, to }: PickedPerson,
  search: { people: readonly FoundPerson[] | undefined; error?: Error },
): Part | undefined {
  if (to) {
    return undefined;
  }
  if (search.error) {
    const problem = failureWords(search.error);
    return say('delegation.notSearched', { problem });
  }
  if (!who.trim()) {
    return say('delegation.howToChoose');
  }
  return search.people?.length === 0
    ? say('delegation.nobodyFound')
    : undefined;
}
