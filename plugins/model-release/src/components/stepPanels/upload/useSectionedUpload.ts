import { useState } from 'react';
import { sectionOf } from './sectionOf';

/** Chosen by who uploads one packet for everything. */
export const ALL_SECTIONS = '';

/** What a file is sent with: no section stands for all of them. */
const sent = (chosen: string) => (chosen === ALL_SECTIONS ? undefined : chosen);

/**
 * Adds files with the section that they cover. Where there are several and neither the name of a file
 * nor a choice says which, the file waits for the choice: nothing covers everything unasked. A choice is
 * for the files of one moment, and the next ones need one of their own.
 */
export function useSectionedUpload(
  sections: readonly string[],
  add: (files: readonly File[], section?: string) => void,
  isRefused: (file: File) => boolean,
) {
  const [chosen, setChosen] = useState<string>();
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const needsChoice = sections.length > 1 && chosen === undefined;

  const addOne = (file: File) => {
    const told = sectionOf(file.name, sections);
    if (told !== undefined || !needsChoice || isRefused(file)) {
      add([file], told ?? sent(chosen ?? ALL_SECTIONS));
      return false;
    }
    return true;
  };
  return {
    chosen,
    waiting,
    take: (files: readonly File[]) => {
      const left = files.filter(addOne);
      setWaiting(old => [...old, ...left]);
      setChosen(undefined);
    },
    leaveOut: (file: File) =>
      setWaiting(old => old.filter(other => other !== file)),
    choose: (section: string) => {
      if (waiting.length > 0) {
        add(waiting, sent(section));
        setWaiting([]);
      } else {
        setChosen(section);
      }
    },
  };
}
