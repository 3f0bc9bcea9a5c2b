/**
 * The locale in which a language of the portal writes dates and lists. English without a country is
 * British: it writes `1 Dec`, which nobody reads as January 12, and `a, b or c`.
 */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
