import {
  Evidence,
  Runbook,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toEvidence } from '../mapping/evidenceMapping';
import { toStep } from '../mapping/stepMapping';
import { EvidenceRow, StepOwnerRow, StepRow } from '../mapping/rows';

/** A release whose steps are to be read, and the runbook that defines them. */
export interface StepsOf {
  releaseId: string;
  runbook: Runbook;
}

/**
 * Reads the steps of some releases, in the order of their runbook: two statements however many
 * releases there are, three with the files.
 *
 * @param files - leave out to save the third statement; then the steps come with none
 */
export async function readSteps(
  database: Knex,
  releases: StepsOf[],
  files: 'with files' | 'without files',
): Promise<Map<string, Step[]>> {
  const ids = releases.map(release => release.releaseId);
  const steps = groupBy(
    await database<StepRow>('release_steps')
      .whereIn('release_id', ids)
      .orderBy(['release_id', 'position']),
    row => row.release_id,
  );
  const owners = groupBy(
    await database<StepOwnerRow>('step_owners')
      .whereIn('release_id', ids)
      .orderBy(['release_id', 'step_key', 'position']),
    stepOf,
  );
  const evidence =
    files === 'with files'
      ? groupBy(
          await database<EvidenceRow>('evidence')
            .whereIn('release_id', ids)
            .orderBy(['release_id', 'step_key', 'position']),
          stepOf,
        )
      : new Map<string, EvidenceRow[]>();
  return new Map(
    releases.map(({ releaseId, runbook }) => [
      releaseId,
      (steps.get(releaseId) ?? []).map(row => {
        const step = stepOf({ release_id: releaseId, step_key: row.key });
        return toStep(definitionOf(runbook, row.key), row, {
          owners: (owners.get(step) ?? []).map(owner => owner.owner_ref),
          files: (evidence.get(step) ?? []).map<Evidence>(toEvidence),
        });
      }),
    ]),
  );
}

function stepOf(row: { release_id: string; step_key: string }): string {
  return JSON.stringify([row.release_id, row.step_key]);
}

function groupBy<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) {
      group.push(row);
    } else {
      groups.set(keyOf(row), [row]);
    }
  }
  return groups;
}

function definitionOf(runbook: Runbook, key: string) {
  const definition = runbook.spec.steps.find(step => step.key === key);
  if (!definition) {
    throw new Error(
      `Runbook ${runbook.metadata.name} ${runbook.spec.version} has no step ${key}, but a release has`,
    );
  }
  return definition;
}
