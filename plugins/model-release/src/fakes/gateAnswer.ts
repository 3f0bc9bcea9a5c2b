import type {
  GateAnswer,
  GateQuery,
  Release,
} from '@model-release/backstage-plugin-model-release-common';

/** What the gate says, in a simple way. */
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
  const isOpen =
    release?.status === 'approved' || release?.status === 'released';
  return isOpen
    ? {
        decision: 'allow',
        reasons: [{ code: 'approved', message: 'The release is approved.' }],
      }
    : {
        decision: 'deny',
        reasons: [
          {
            code: `release_${release?.status}`,
            message: `The release of ${
              query.checkpoint
            } is ${release?.status.replace('_', ' ')}, not approved.`,
          },
        ],
      };
}
