/**
 * The number that was typed: digits, with a point before decimals. Anything else stays the text it is,
 * for the form to object to: in `1,000` the comma means a thousand to some and one to others, and of a
 * number beyond 2^53 another one would be stored.
 */
export function typedNumber<T>(typed: T, { type }: { type?: unknown }) {
  if (typeof typed !== 'string') {
    return typed;
  }
  const text = typed.trim();
  const digits = type === 'integer' ? /^-?\d+$/ : /^-?(\d+\.?\d*|\.\d+)$/;
  const isExact =
    digits.test(text) && Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER;
  return isExact ? Number(text) : text || undefined;
}
