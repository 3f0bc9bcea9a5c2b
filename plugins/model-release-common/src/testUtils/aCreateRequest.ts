import { CreateReleaseRequest } from '../schemas/createRelease';
import { aRelease } from './aRelease';

/** A request that brings everything a runbook can ask for. @public */
export function aCreateRequest(
  overrides: Partial<CreateReleaseRequest> = {},
): CreateReleaseRequest {
  const { entityRef, checkpoint, environment, rollback, ...release } =
    aRelease();
  return {
    entityRef,
    checkpoint,
    environment,
    rollback,
    modelCard: {
      text: [
        '---',
        'base_model: openloft/loft-7b',
        'datasets: [support-tickets-2025]',
        'license: apache-2.0',
        '---',
        '# Support replies',
        '## Intended use',
        'Drafts replies that an agent reads before they are sent.',
        '## Training data',
        'Closed tickets of 2025.',
      ].join('\n'),
    },
    evaluation: release.evaluation,
    intendedUse: release.intendedUse,
    ...overrides,
  };
}
