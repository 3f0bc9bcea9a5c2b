const MAX_LENGTH = 300;

/**
 * What a scanner says, fit for the audit trail and for people: one line, bounded, without characters
 * that a database or a page would trip over.
 */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return Array.from(line).slice(0, MAX_LENGTH).join('');
}
