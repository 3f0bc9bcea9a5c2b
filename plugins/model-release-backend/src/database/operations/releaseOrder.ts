import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { z } from 'zod';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { ReleaseRow } from '../mapping/rows';
import { decodeCursor, encodeCursor, storable } from './cursors';

type OrderBy = ReleaseFilter['orderBy'];

/** How a list is sorted; ids settle ties, so that the order is total. */
export const RELEASE_ORDERS: Record<
  OrderBy,
  { column: 'due_at' | 'created_at' | 'updated_at'; direction: 'asc' | 'desc' }
> = {
  /** The most urgent first. */
  dueAt: { column: 'due_at', direction: 'asc' },
  /** The newest first. */
  createdAt: { column: 'created_at', direction: 'desc' },
  /** What changed last first. */
  updatedAt: { column: 'updated_at', direction: 'desc' },
};

/** The order, and where in it the last release of the page stood. */
const positionSchema = z.tuple([
  z.enum(['dueAt', 'createdAt', 'updatedAt']),
  storable,
  storable,
]);

/** Where the page after `row` starts: opaque to clients. */
export function toCursor(orderBy: OrderBy, row: ReleaseRow): string {
  const { column } = RELEASE_ORDERS[orderBy];
  const position: z.infer<typeof positionSchema> = [
    orderBy,
    row[column],
    row.id,
  ];
  return encodeCursor(position);
}

/** @throws ModelReleaseError `invalid_cursor` when it is not one of ours, or of another order */
export function fromCursor(
  orderBy: OrderBy,
  cursor: string,
): { value: string; id: string } {
  const position = positionSchema.safeParse(decodeCursor(cursor));
  if (!position.success || position.data[0] !== orderBy) {
    throw new ModelReleaseError(
      'invalid_cursor',
      `cursor: not valid for a list ordered by ${orderBy}. Start again without a cursor.`,
    );
  }
  const [, value, id] = position.data;
  return { value, id };
}
