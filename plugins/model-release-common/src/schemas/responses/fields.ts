import { z } from 'zod';

/** The one form in which digests are stored and shown. */
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** A day of the calendar, `YYYY-MM-DD`. */
export const calendarDay = z.iso.date();

/** How many of something, or how large. */
export const count = z.int().min(0);

/** What is counted from 1, or there is at least one of. */
export const ordinal = z.int().min(1);

/** A JSON object of which nothing more is said here. */
export const anyObject = z.record(z.string(), z.unknown());

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().optional() });

export const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item) });
