import { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { gt } from 'semver';

/**
 * Finds steps whose webhook target is not configured: their messages would be retried until they
 * fail, long after everybody has approved. Only the highest version of each runbook counts, the one
 * that new releases get.
 *
 * @param configured - the names under `modelRelease.webhooks.targets`
 * @returns a sentence for each such step
 */
export function unknownTargets(
  runbooks: readonly Runbook[],
  configured: readonly string[],
): string[] {
  const isReplaced = ({ metadata, spec }: Runbook) =>
    runbooks.some(
      other =>
        other.metadata.name === metadata.name &&
        gt(other.spec.version, spec.version),
    );
  return runbooks
    .filter(runbook => !isReplaced(runbook))
    .flatMap(({ metadata, spec }) =>
      spec.steps.flatMap(({ key, webhook }) =>
        !webhook || configured.includes(webhook.target)
          ? []
          : [
              `Step ${key} of runbook ${metadata.name} ${spec.version} sends to “${webhook.target}”, which is not configured: ` +
                `add modelRelease.webhooks.targets.${webhook.target}`,
            ],
      ),
    );
}
