import { EngineBigint } from './rows';

/**
 * The one place that knows how values differ between the model and the two engines: absence is
 * `undefined` in the model and `null` in a row, PostgreSQL answers 64-bit integers as text, and
 * JSON is kept as text because only one engine would parse it.
 */

export function fromNull<T>(value: T | null): T | undefined {
  return value ?? undefined;
}

export function toNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

export function fromBigint(value: EngineBigint | null): number | undefined {
  return value === null ? undefined : Number(value);
}

/** The caller names the type that was given to {@link toJson}. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text);
}

export function fromJsonOrNull<T>(text: string | null): T | undefined {
  return text === null ? undefined : JSON.parse(text);
}

export function toJson(value: unknown): string {
  return JSON.stringify(value);
}

export function toJsonOrNull(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
