import {
  attestationOf,
  coveredSteps,
  Evidence,
  Release,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * The part of a file that is signed: its name, its bytes, and its section, not when it was
 * uploaded.
 */
function fileContent({ fileName, digest, size, section }: Evidence) {
  return { fileName, digest, size, section };
}

/** What is signed of files. Their names are unique within a step, so the upload order does not matter. */
export function filesContent(files: readonly Evidence[]) {
  return files
    .map(fileContent)
    .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
}

/** The content of a result, without ids and times: equal content has an equal digest. */
export function resultContent(result: StepResult): Record<string, unknown> {
  switch (result.type) {
    case 'approval':
      return {
        type: result.type,
        signatures: result.signatures.map(
          ({ by, onBehalfOf, packetDigest }) => ({
            by,
            onBehalfOf,
            packetDigest,
          }),
        ),
      };
    case 'webhook':
      return { type: result.type, reference: result.reference };
    case 'waived':
      return { ...result };
    default: {
      const { reaffirmed, ...given } = result;
      return {
        ...given,
        files: filesContent(given.files),
        // Who confirmed it, and when, is no more content than who gave it; what they said is.
        reaffirmation: reaffirmed?.comment,
      };
    }
  }
}

function stepContent(step: Step) {
  return {
    key: step.key,
    status: step.status,
    result: step.result && resultContent(step.result),
  };
}

/**
 * The sentence that the signer saw, where it names the release. A statement without placeholders is
 * bound by the runbook's digest; adding it here would void every signature given before.
 */
function attestation(release: Release, stepKey: string) {
  const { approval } = release.steps.find(({ key }) => key === stepKey) ?? {};
  const sentence = approval && attestationOf(approval, release);
  return sentence === approval?.statement ? undefined : sentence;
}

/**
 * Everything that a step is judged on: the subject, the request, the runbook, and the result of each
 * step that it rests on. Of a sign-off, with its attestation, it is what an approver signs.
 */
export function packetOf(
  release: Release,
  stepKey: string,
): Record<string, unknown> {
  const covered = coveredSteps(release.steps, stepKey);
  return {
    subject: {
      entityRef: release.entityRef,
      model: release.model,
      checkpoint: release.checkpoint,
      environment: release.environment,
    },
    request: {
      rollback: release.rollback,
      evaluation: release.evaluation,
      intendedUse: release.intendedUse,
      modelCard: release.modelCard.digest,
    },
    runbook: {
      name: release.runbook.name,
      version: release.runbook.version,
      digest: release.runbook.digest,
    },
    attestation: attestation(release, stepKey),
    steps: release.steps
      .filter(step => covered.includes(step.key))
      .map(stepContent),
  };
}

/** The sign-off whose packet stands for the release: the first one that is not done, or the last. */
export function leadingApproval(steps: ReadonlyArray<Step>): Step | undefined {
  const approvals = steps.filter(step => step.type === 'approval');
  return (
    approvals.find(step => step.status !== 'completed') ?? approvals.at(-1)
  );
}
