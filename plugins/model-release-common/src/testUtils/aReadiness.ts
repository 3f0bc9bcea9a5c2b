import { Readiness } from '../model/readiness';
import { aRelease } from './aRelease';
import { aReleasePreview } from './aReleasePreview';

/** What can be known of a model that is ready for a request. @public */
export function aReadiness(overrides: Partial<Readiness> = {}): Readiness {
  const { modelCard, environment, checkpoint } = aRelease();
  const { runbook, readiness, steps } = aReleasePreview();
  return {
    runbook,
    estimatedDuration: 'PT90M',
    prerequisites: readiness,
    modelCard,
    steps,
    problems: [],
    warnings: [],
    defaults: {
      environment,
      environments: ['staging', 'production'],
      baseModel: { value: checkpoint.baseModel, from: 'card' },
      released: [],
    },
    ...overrides,
  };
}
