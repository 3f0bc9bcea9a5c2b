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
      message: `There is no release of ${subject}.`,
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
        ? `Approved was ${approved}, asked about was ${query.digest}.`
        : `Approved was ${approved}; ask with that digest.`,
    };
  }
  return undefined;
}

/** May the checkpoint serve? Everything that is not plainly approved is a no. */
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
            message: `The gate is off in ${query.environment}.`,
          },
        ]
      : [no];
  return { decision: decisions[mode], reasons, release: release?.id };
}
