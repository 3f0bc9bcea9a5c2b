import {
  GateAnswer,
  GateQuery,
} from '@model-release/backstage-plugin-model-release-common';
import { EnvironmentModes } from '../EnvironmentModes';
import { GateCandidate } from '../GateCandidate';

type Reason = GateAnswer['reasons'][number];

function objection(
  query: GateQuery,
  release: GateCandidate | undefined,
): Reason | undefined {
  const subject = `${query.checkpoint} in ${query.environment}`;
  if (!release) {
    return {
      code: 'no_release',
      message: `No release found for ${subject}.`,
    };
  }
  if (release.status !== 'approved' && release.status !== 'released') {
    return {
      code: `release_${release.status}`,
      message: `The release of ${subject} is ${release.status.replace(
        '_',
        ' ',
      )}, not approved.`,
    };
  }
  const approved = release.checkpointDigest;
  if (approved && query.digest !== approved) {
    return {
      code: query.digest ? 'digest_mismatch' : 'digest_required',
      message: query.digest
        ? `The approved digest is ${approved}; the digest in the query is ${query.digest}.`
        : `The approved digest is ${approved}. Include the digest in the query.`,
    };
  }
  return undefined;
}

/** Whether the checkpoint may be deployed. Anything that is not clearly approved is denied. */
export function gateAnswer(
  query: GateQuery,
  release: GateCandidate | undefined,
  modes: EnvironmentModes,
): GateAnswer {
  const no = objection(query, release);
  if (!no) {
    return {
      decision: 'allow',
      reasons: [
        {
          code: 'approved',
          message: `The release of ${query.checkpoint} to ${query.environment} is ${release?.status}.`,
        },
      ],
      release: release?.id,
    };
  }
  const mode = modes.get(query.environment) ?? 'enforce';
  const decisions = { enforce: 'deny', warn: 'warn', off: 'allow' } as const;
  const reasons =
    mode === 'off'
      ? [
          no,
          {
            code: 'gate_off',
            message: `The gate is off for ${query.environment}.`,
          },
        ]
      : [no];
  return { decision: decisions[mode], reasons, release: release?.id };
}
