import { Release } from '@model-release/backstage-plugin-model-release-common';
import { placeFor } from './notices/naming';

/** What a release is about, in a line of a notice: `{the model}, ckpt-7 → production`. */
export function subjectOf({
  entityRef,
  model,
  checkpoint,
  environment,
}: Pick<
  Release,
  'entityRef' | 'model' | 'checkpoint' | 'environment'
>): string {
  return `${model ?? placeFor(entityRef)}, ${checkpoint.id} → ${environment}`;
}
