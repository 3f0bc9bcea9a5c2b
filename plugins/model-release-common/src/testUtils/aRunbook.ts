import {
  Runbook,
  RUNBOOK_API_VERSION,
  RunbookDocument,
  RunbookPin,
} from '../model/runbook';
import { aDigest } from './aDigest';
import { theSteps } from './theSteps';

/**
 * A runbook of six steps with the graph of the shipped one: `scope-and-ownership`, then
 * `training-data`, `evaluation-summary` and `security-review` in parallel, then `release-sign-off`,
 * then `notify-platform`.
 *
 * @public
 */
export function aRunbook(
  overrides: {
    digest?: string;
    metadata?: Partial<RunbookDocument['metadata']>;
    spec?: Partial<RunbookDocument['spec']>;
  } = {},
): Runbook {
  return {
    apiVersion: RUNBOOK_API_VERSION,
    kind: 'Runbook',
    metadata: {
      name: 'fine-tuned-model',
      title: 'Fine-tuned model',
      description:
        'The approval of a fine-tuned model before it takes traffic.',
      ...overrides.metadata,
    },
    spec: {
      version: '1.2.0',
      lastReviewed: '2026-01-15',
      estimatedDuration: 'PT90M',
      phase: 'pre-deployment approval',
      risk: 'medium',
      appliesTo: ['A checkpoint leaves staging'],
      prerequisites: [
        { key: 'model-card', title: 'Model card' },
        { key: 'evaluation', title: 'Evaluation' },
        { key: 'rollback', title: 'Rollback target' },
        { key: 'accountable-owner', title: 'One accountable owner' },
      ],
      steps: theSteps(),
      ...overrides.spec,
    },
    digest: overrides.digest ?? aDigest('b'),
  };
}

/** The pin to a runbook that a release holds. @public */
export function aRunbookPin(runbook: Runbook = aRunbook()): RunbookPin {
  return {
    name: runbook.metadata.name,
    version: runbook.spec.version,
    digest: runbook.digest,
    title: runbook.metadata.title,
    risk: runbook.spec.risk,
  };
}
