import {
  Readiness,
  RequestDefaults,
} from '@model-release/backstage-plugin-model-release-common';
import { pinOf } from '../opening/openRelease';
import { readinessItems } from './readinessItems';
import {
  previewSteps,
  prospectRemarks,
  ProspectOptions,
} from './releasePreview';

/** What the request has to bring is no problem of the model. */
const IN_REQUEST = ['intendedUse', 'evaluation', 'rollback.target'];

/** What can be known of a release before anybody fills in a form. */
export function readiness(
  options: ProspectOptions,
  defaults: RequestDefaults,
): Readiness {
  const { input } = options;
  const { problems, warnings } = prospectRemarks(options);
  return {
    runbook: pinOf(input.runbook),
    estimatedDuration: input.runbook.spec.estimatedDuration,
    prerequisites: readinessItems(input),
    modelCard: input.modelCard,
    steps: previewSteps(options),
    problems: problems.filter(
      ({ field }) => field === undefined || !IN_REQUEST.includes(field),
    ),
    warnings,
    defaults,
  };
}
