import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Readiness,
  ReadinessQuery,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../../domain/Calendar';
import { readiness } from '../../domain/views/readiness';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import { ReleaseRequestReader } from './ReleaseRequestReader';
import {
  DefaultsDependencies,
  findHabit,
  requestDefaults,
} from './requestDefaults';

export interface ReadinessDependencies
  extends CallerDependencies,
    DefaultsDependencies {
  calendar: Pick<Calendar, 'dueAt'>;
  requestReader: Pick<ReleaseRequestReader, 'read'>;
}

/** Finds out whether a release of a model can be requested, and what a form starts with. */
export async function findReadiness(
  dependencies: ReadinessDependencies,
  { entityRef, model, environment, runbook }: ReadinessQuery,
  credentials: BackstageCredentials,
): Promise<Readiness> {
  const { calendar, clock, requestReader } = dependencies;
  const asked = { entityRef, model, environment };
  const caller = await identifyCaller(dependencies, credentials, 'recent');
  const habit = await findHabit(dependencies, asked, caller);
  const input = await requestReader.read(
    {
      ...asked,
      environment: habit.environment,
      ...(runbook !== undefined && { runbook: { name: runbook } }),
    },
    credentials,
    'report',
  );
  return readiness(
    {
      input,
      requester: caller.actor,
      delegations: caller.delegations,
      calendar,
      now: clock().toISOString(),
    },
    await requestDefaults(dependencies, asked, habit, input.modelCard, caller),
  );
}
