import {
  gateQuerySchema,
  type GateAnswer,
  type GateQuery,
  type Release,
} from '@model-release/backstage-plugin-model-release-common';

function objection(
  release: Release | undefined,
  query: GateQuery,
): string | undefined {
  if (!release) {
    return 'no_release';
  }
  const { status, checkpoint } = release;
  const { digest } = gateQuerySchema.parse(query);
  if (status !== 'approved' && status !== 'released') {
    return `release_${status}`;
  }
  if (checkpoint.digest && checkpoint.digest !== digest) {
    return digest ? 'digest_mismatch' : 'digest_required';
  }
  return undefined;
}

/** What the gate says where it is enforced. */
export function gateAnswer(
  releases: readonly Release[],
  query: GateQuery,
): GateAnswer {
  const release = releases.find(
    ({ entityRef, checkpoint, environment }) =>
      entityRef === query.entityRef &&
      checkpoint.id === query.checkpoint &&
      environment === query.environment,
  );
  const code = objection(release, query);
  return {
    decision: code ? 'deny' : 'allow',
    reasons: [
      {
        code: code ?? 'approved',
        message: `The release of ${query.checkpoint} is ${
          release?.status.replace('_', ' ') ?? 'not there'
        }.`,
      },
    ],
    release: release?.id,
  };
}
