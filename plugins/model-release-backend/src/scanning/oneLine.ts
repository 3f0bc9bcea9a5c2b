const MAX_LENGTH = 300;

/**
 * A scanner's message, made safe for the audit trail and for people: one line, bounded, without
 * characters that break databases or pages.
 */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  return Array.from(line).slice(0, MAX_LENGTH).join('');
}
