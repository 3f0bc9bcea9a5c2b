import type {
  CreateReleaseRequest,
  Readiness,
  ReadinessQuery,
  Release,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aReadiness,
  aRelease,
  aReleasePreview,
} from '@model-release/backstage-plugin-model-release-common/testUtils';

/** What the back end says of requests before there is a release. */
export interface FakeRequestWorld {
  readiness?: Partial<Readiness>;
  /** What a dry run finds. */
  preview?: (request: CreateReleaseRequest) => Partial<ReleasePreview>;
}

/** What can be known of a model, whose last release is the first of these. */
export function readinessOf(
  { entityRef, environment }: ReadinessQuery,
  releases: readonly Release[],
  world: FakeRequestWorld,
): Readiness {
  const newest = [...releases]
    .filter(release => release.entityRef === entityRef)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const [last] = newest;
  const place = environment ?? last?.environment ?? 'production';
  const released = newest.filter(
    ({ environment: to, status }) => to === place && status === 'released',
  );
  return aReadiness({
    defaults: {
      environment: place,
      environments: [...new Set(['staging', 'production', place])],
      tuning: last?.checkpoint.tuning,
      baseModel: last && { value: last.checkpoint.baseModel, from: 'card' },
      intendedUse: last && { value: last.intendedUse, from: 'last_request' },
      evaluation: last?.evaluation,
      lastCheckpoint: last?.checkpoint.id,
      released: released.map(({ id, status, checkpoint, createdAt }) => ({
        id,
        status,
        checkpoint,
        createdAt,
      })),
      serving: released[0]?.id,
    },
    ...world.readiness,
  });
}

/** What a dry run of a request finds. */
export function previewOf(
  request: CreateReleaseRequest,
  world: FakeRequestWorld,
): ReleasePreview {
  return aReleasePreview({ request, ...world.preview?.(request) });
}

/** The release that a request opens. */
export function opened(
  {
    entityRef,
    model,
    checkpoint,
    environment,
    ...request
  }: CreateReleaseRequest,
  requester: string,
  createdAt: string,
): Release {
  const { rollback, evaluation, intendedUse } = aRelease();
  return aRelease({
    id: `new-${checkpoint.id}`,
    entityRef,
    model,
    checkpoint,
    environment,
    rollback: request.rollback ?? rollback,
    evaluation: request.evaluation ?? evaluation,
    intendedUse: request.intendedUse ?? intendedUse,
    approver: request.approver,
    comment: request.comment,
    requester,
    createdAt,
    updatedAt: createdAt,
  });
}
