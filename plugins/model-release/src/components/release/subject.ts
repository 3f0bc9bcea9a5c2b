import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';

/** What is released to where: `ckpt-7 → production`, after the name of the model where it has one. */
export function subject({
  model,
  checkpoint,
  environment,
}: Pick<ReleaseSummary, 'model' | 'checkpoint' | 'environment'>): Part {
  const values = {
    checkpoint: { text: checkpoint.id },
    environment: { text: environment },
  };
  return model
    ? say('release.subjectOfModel', { model: { text: model }, ...values })
    : say('release.subject', values);
}
