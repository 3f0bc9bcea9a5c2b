import {
  Release,
  RunbookPin,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

/** What rules look at. A release fits; so does the little that a test makes up. @public */
export interface ReleaseResource
  extends Pick<Release, 'requester' | 'modelOwner' | 'environment' | 'status'> {
  runbook: Pick<RunbookPin, 'risk'>;
  steps: ReadonlyArray<Pick<Step, 'owners'>>;
}
