/** What is measured of an element that scrolls sideways. */
export type Scrolled = Pick<
  HTMLElement,
  'scrollLeft' | 'scrollWidth' | 'clientWidth'
>;

/** Widths are rounded to whole pixels, places are not. */
const ROUNDING = 1;

/** On which sides there is more than one sees, as words for an attribute; empty where all is in view. */
export function hiddenSides({
  scrollLeft,
  scrollWidth,
  clientWidth,
}: Scrolled): string {
  const scrolled = Math.abs(scrollLeft);
  const rest = scrollWidth - clientWidth - scrolled;
  return [
    ...(scrolled > ROUNDING ? ['start'] : []),
    ...(rest > ROUNDING ? ['end'] : []),
  ].join(' ');
}
