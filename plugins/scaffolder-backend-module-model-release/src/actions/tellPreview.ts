import { LoggerService } from '@backstage/backend-plugin-api';
import { ReleasePreview } from '@model-release/backstage-plugin-model-release-common';
import { TaskRefusal } from '../TaskRefusal';
import { listed } from '../tellRefusal';

/**
 * Writes to the task log which prerequisites a release meets, who would own its steps, and what its runbook
 * only warns of.
 *
 * @throws TaskRefusal with every problem, one per line, when the release would be refused
 */
export function tellPreview(
  logger: LoggerService,
  preview: ReleasePreview,
): void {
  const { runbook, prerequisites, steps, problems, warnings } = preview;
  logger.info(
    `Dry run: nothing is stored. Runbook: ${runbook.title} ${runbook.version}`,
  );
  for (const { met, title, detail } of prerequisites) {
    logger.info(`${met ? 'Met' : 'Not met'}: ${title}: ${detail}`);
  }
  for (const { title, owners, ownerSource, problem } of steps) {
    logger.info(
      problem
        ? `No owner: ${title}: ${problem}`
        : `Owner: ${title}: ${owners.join(', ')} (${ownerSource})`,
    );
  }
  warnings.forEach(({ message }) => logger.warn(message));
  if (!preview.ok) {
    throw new TaskRefusal(listed(problems.map(({ message }) => message)));
  }
}
