import { z } from 'zod';

/** Text that a database takes: PostgreSQL refuses the character 0. */
export const storable = z
  .string()
  .max(100)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000]+$/);

/** A position in a list, as text that is opaque to clients. */
export function encodeCursor(position: readonly string[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** What a cursor holds; `undefined` when it is none of ours. */
export function decodeCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
