import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What scrolls when an element is scrolled to: the page itself in most portals. */
function scrollerOf(element: HTMLElement): Element | null {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (
      one.scrollHeight > one.clientHeight &&
      /auto|scroll/.test(getComputedStyle(one).overflowY)
    ) {
      return one;
    }
  }
  return element.ownerDocument.scrollingElement;
}

/**
 * Keeps the end of an element where it was on the screen when it changes below somebody who works in
 * it: a long form that gives way to a short result would leave them in whatever comes after it.
 *
 * @param state - the element changes with it
 */
export function useKeepPlace(
  root: RefObject<HTMLElement>,
  state: string,
): void {
  const last = useRef(state);
  const element = root.current;
  // Read while the page still is as it was; once it has changed, the place is lost.
  const isWorkedIn =
    last.current !== state && element?.contains(document.activeElement);
  const place = isWorkedIn
    ? element?.getBoundingClientRect().bottom
    : undefined;

  useLayoutEffect(() => {
    last.current = state;
    const changed = root.current;
    if (place === undefined || !changed) {
      return;
    }
    changed.focus({ preventScroll: true });
    const moved = changed.getBoundingClientRect().bottom - place;
    scrollerOf(changed)?.scrollBy({ top: moved, behavior: 'instant' });
    // The place belongs to this change alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
}
