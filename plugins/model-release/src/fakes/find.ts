import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import { refusal } from './refusal';

/** @throws `unknown_step` */
export async function stepIn<TStep extends { key: string }>(
  { steps }: { steps: readonly TStep[] },
  key: string,
): Promise<TStep> {
  const step = steps.find(candidate => candidate.key === key);
  if (!step) {
    throw await refusal('unknown_step', `There is no step ${key}.`);
  }
  return step;
}

/** @throws `unknown_evidence` */
export async function fileIn(
  { files }: { files: readonly Evidence[] },
  id: string,
): Promise<Evidence> {
  const file = files.find(candidate => candidate.id === id);
  if (!file) {
    throw await refusal('unknown_evidence', `There is no file ${id}.`);
  }
  return file;
}
