import type { Members } from '../../hooks/useMembers';
import { refList } from '../../viewModel/phrase';
import { PhraseText } from './PhraseText';

const SHOWN = 3;

/** Groups and people as links. */
export function Owners({ owners }: { owners: readonly string[] }) {
  return <PhraseText phrase={refList(owners, 'or')} />;
}

/** The people behind the owners, without the reader: `also Tomas Weld`. */
export function PeopleOf(props: {
  owners: readonly string[];
  members: Members;
  prefix: string;
  except?: string;
}) {
  const people = [
    ...new Set(props.owners.flatMap(owner => props.members.get(owner) ?? [])),
  ].filter(ref => ref !== props.except);
  if (people.length === 0) {
    return null;
  }
  const more = people.length - SHOWN;
  return (
    <>
      {props.prefix}
      <PhraseText phrase={refList(people.slice(0, SHOWN), 'or')} />
      {more > 0 && ` and ${more} more`}
    </>
  );
}
