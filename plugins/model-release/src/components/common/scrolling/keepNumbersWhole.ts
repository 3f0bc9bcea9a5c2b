/** Longer cells are sentences, which may have several lines. */
const LONGEST_NUMBER = 24;

/** An identifier such as `harbourline/messages-2025` has digits too, and has to break somewhere. */
const WORD = /[a-z]{4}/i;

/** Whether a text is a number with its unit: half of one is another number. */
export function isNumber(text: string): boolean {
  const trimmed = text.trim();
  return (
    /\d/.test(trimmed) &&
    trimmed.length <= LONGEST_NUMBER &&
    !WORD.test(trimmed)
  );
}

/** Lets no hyphen or blank within a number, as in 2e-05 or 3 h 40 min, end a line. */
export function keepNumbersWhole(table: HTMLTableElement): void {
  table.querySelectorAll<HTMLElement>('td, th').forEach(cell => {
    if (isNumber(cell.textContent ?? '')) {
      cell.style.whiteSpace = 'nowrap';
    }
  });
}
