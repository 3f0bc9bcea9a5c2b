import { useState, type KeyboardEvent } from 'react';
import {
  usePeopleSearch,
  type FoundPerson,
  type PickedPerson,
} from './usePeopleSearch';

/**
 * The list below a field that looks for people: what is in it, what is marked, and what the keys do.
 * The arrow keys go through the list, Enter takes what is marked, Escape closes the list.
 */
export function usePersonList(
  { who, to }: PickedPerson,
  except: string,
  onChange: (value: PickedPerson) => void,
) {
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const { people, error } = usePeopleSearch(to ? '' : who, except);
  const listed = isOpen && !to ? people ?? [] : [];
  const isListed = listed.length > 0;

  const choose = ({ ref, name }: FoundPerson) => {
    setOpen(false);
    onChange({ who: name, to: ref });
  };
  const write = (text: string) => {
    setOpen(true);
    setMarked(0);
    onChange({ who: text, to: undefined });
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: listed.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      setMarked(isListed ? (marked + move) % listed.length : 0);
    } else if (isListed && event.key === 'Enter') {
      event.preventDefault();
      choose(listed[marked]);
    } else if (isListed && event.key === 'Escape') {
      // Only the list: the dialog around it stays.
      event.stopPropagation();
      setOpen(false);
    }
  };
  const close = () => setOpen(false);
  const search = { people, error };
  return { listed, marked, setMarked, search, choose, write, onKey, close };
}
