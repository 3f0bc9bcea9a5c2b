import {
  nameOf,
  Release,
} from '@model-release/backstage-plugin-model-release-common';

/** What a release is about, in a line: `ticket-triage-7b, ckpt-7 → production`. */
export function subjectOf({
  entityRef,
  model,
  checkpoint,
  environment,
}: Pick<
  Release,
  'entityRef' | 'model' | 'checkpoint' | 'environment'
>): string {
  return `${model ?? nameOf(entityRef)}, ${checkpoint.id} → ${environment}`;
}
