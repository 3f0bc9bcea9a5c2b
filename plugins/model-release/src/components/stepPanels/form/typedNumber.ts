/**
 * The number that was typed: digits, with a point before decimals. Anything else stays the text it is,
 * for the form to object to: in `1,000` the comma means a thousand to some and one to others.
 */
export function typedNumber<T>(typed: T, { type }: { type?: unknown }) {
  if (typeof typed !== 'string') {
    return typed;
  }
  const text = typed.trim();
  const digits = type === 'integer' ? /^-?\d+$/ : /^-?(\d+\.?\d*|\.\d+)$/;
  return digits.test(text) ? Number(text) : text || undefined;
}
