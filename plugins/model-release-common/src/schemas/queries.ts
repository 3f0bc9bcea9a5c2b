import { z } from 'zod';
import {
  OPEN_RELEASE_STATUSES,
  RELEASE_STATUSES,
} from '../states/releaseStates';
import { ReleaseStatus } from '../model/release';
import {
  entityRef,
  normalDigest,
  SHA256_DESCRIPTION,
  text,
  token,
} from './fields';
import { toolId, typedToolId } from './toolId';

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    value => (typeof value === 'string' ? [value] : value),
    z.array(item).max(20).optional(),
  );

/** A day of the calendar, in UTC. */
const day = z.iso.date().describe('A day, as 2026-03-31, in UTC; included.');

/**
 * The query of `GET /v1/releases`. `status=pending` stands for every open status; `owner=me` for
 * the caller and their groups.
 *
 * @public
 */
export const listReleasesSchema = z.strictObject({
  entityRef: entityRef.optional(),
  status: list(z.enum(['pending', 'done', ...RELEASE_STATUSES])),
  owner: z.union([z.literal('me'), entityRef]).optional(),
  requester: z.union([z.literal('me'), entityRef]).optional(),
  environment: token(63).optional(),
  runbook: token(128).optional(),
  risk: list(z.enum(['low', 'medium', 'high'])),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  releasedFrom: day.optional(),
  releasedTo: day.optional(),
  overdue: z.enum(['true', 'false']).optional(),
  text: text(200).optional(),
  orderBy: z.enum(['dueAt', 'createdAt', 'updatedAt']).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  cursor: z.string().max(500).optional(),
});

/** What to list. @public */
export type ListReleasesQuery = Partial<
  Omit<z.infer<typeof listReleasesSchema>, 'overdue'>
> & { overdue?: boolean | 'true' | 'false' };

/** The query of `GET /v1/readiness`. @public */
export const readinessQuerySchema = z.strictObject({
  entityRef,
  model: typedToolId.optional(),
  environment: token(63).optional(),
  runbook: token(128).optional(),
});

/** Of which model to ask whether a release of it can be requested. @public */
export type ReadinessQuery = z.infer<typeof readinessQuerySchema>;

/** The query of `GET /v1/gate`. @public */
export const gateQuerySchema = z.strictObject({
  entityRef,
  checkpoint: toolId,
  environment: token(63),
  digest: z
    .string()
    .max(100)
    .overwrite(normalDigest)
    .describe(SHA256_DESCRIPTION)
    .optional(),
  model: toolId.optional(),
});

/** What to ask the gate. @public */
export type GateQuery = z.infer<typeof gateQuerySchema>;

/** The query of `GET /v1/serving`. @public */
export const servingQuerySchema = z.strictObject({
  entityRef,
  environment: token(63).optional(),
});

/** Of which model to tell what serves. @public */
export type ServingQuery = z.infer<typeof servingQuerySchema>;

/** Replaces `pending` and `done` by the statuses they stand for. @public */
export function expandStatuses(
  wanted: ReadonlyArray<ReleaseStatus | 'pending' | 'done'> | undefined,
): ReleaseStatus[] | undefined {
  if (!wanted) {
    return undefined;
  }
  const done = RELEASE_STATUSES.filter(s => !OPEN_RELEASE_STATUSES.includes(s));
  return [
    ...new Set(
      wanted.flatMap(entry => {
        if (entry === 'pending') {
          return [...OPEN_RELEASE_STATUSES];
        }
        return entry === 'done' ? done : [entry];
      }),
    ),
  ];
}
