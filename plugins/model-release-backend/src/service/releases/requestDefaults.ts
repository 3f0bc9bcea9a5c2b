import {
  ModelCardReading,
  Release,
  RequestDefaults,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { EnvironmentModes } from '../../domain/EnvironmentModes';
import { RecentRequest } from '../../domain/RelatedRelease';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { readableOf } from './findRelated';
import { listServing } from './listServing';

export interface DefaultsDependencies {
  releases: Pick<
    ReleaseStore,
    'findMany' | 'findServing' | 'listRecent' | 'selectReadable'
  >;
  /** How the gate answers, by environment. */
  environments: EnvironmentModes;
}

/** Which model is asked about, and where to, if that is known. */
export interface AskedModel {
  entityRef: string;
  model?: string;
  environment?: string;
}

/** Where models go when nobody says otherwise; the last of them first of all. */
const USUAL_ENVIRONMENTS = ['staging', 'production'];

/** What was requested for a model lately, as far as the caller may read it. */
export interface Habit {
  environment: string;
  environments: string[];
  last?: Release;
}

/** Where the caller, or else anybody, wanted the model last. */
function usualEnvironment(
  recent: readonly RecentRequest[],
  caller: Caller,
): string {
  const own = recent.find(({ requester }) => requester === caller.actor.ref);
  return (own ?? recent.at(0))?.environment ?? USUAL_ENVIRONMENTS[1];
}

/** Finds out what is usual for a model. */
export async function findHabit(
  dependencies: DefaultsDependencies,
  asked: AskedModel,
  caller: Caller,
): Promise<Habit> {
  const { releases } = dependencies;
  const all = await releases.listRecent(asked);
  const recent = await readableOf(dependencies, all, caller.access);
  const [last] = recent.length
    ? await releases.findMany([recent[0].id])
    : [undefined];
  const environment = asked.environment ?? usualEnvironment(recent, caller);
  const seen = recent.map(one => one.environment);
  return {
    environment,
    environments: [
      ...new Set([
        ...USUAL_ENVIRONMENTS,
        ...dependencies.environments.keys(),
        ...seen,
        environment,
      ]),
    ],
    last,
  };
}

/** The card's own words before those of an earlier request. */
function textFrom(card: string | undefined, earlier: string | undefined) {
  if (card !== undefined) {
    return { value: card, from: 'card' as const };
  }
  return earlier === undefined
    ? undefined
    : { value: earlier, from: 'last_request' as const };
}

/**
 * What a form can be filled in with: from the model card, from the last request for the model, and from
 * its released checkpoints. Only from releases that the caller may read.
 */
export async function requestDefaults(
  dependencies: DefaultsDependencies,
  { entityRef, model }: AskedModel,
  { environment, environments, last }: Habit,
  card: ModelCardReading | undefined,
  { access }: Caller,
): Promise<RequestDefaults> {
  const places = await listServing(
    dependencies.releases,
    { entityRef, environment },
    access,
  );
  const place = places.find(one => one.model === model);
  return {
    environment,
    environments,
    tuning: last?.checkpoint.tuning,
    baseModel: textFrom(card?.baseModel, last?.checkpoint.baseModel),
    intendedUse: textFrom(card?.intendedUse, last?.intendedUse),
    evaluation: last?.evaluation,
    lastCheckpoint: last?.checkpoint.id,
    released: place?.released ?? [],
    serving: place?.current?.id,
  };
}
