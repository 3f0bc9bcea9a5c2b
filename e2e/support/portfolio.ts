import { requestRelease, walkUpTo } from './walk.ts';

const harbourInference = {
  entityRef: 'component:default/harbour-inference',
  rollback: { type: 'feature-flag', target: 'planner-uses-models' },
  intendedUse: 'Proposes times and berths; the harbor master decides.',
};

/** Releases of the example company, and the first thing that has not been done on each. */
const portfolio = [
  {
    who: 'otis.plume',
    next: 'the scope is confirmed',
    request: {
      entityRef: 'component:default/luggage-tag-reader',
      environment: 'staging',
      checkpoint: {
        id: 'tags-lora-0114',
        tuning: 'lora',
        baseModel: 'lanternworks/lantern-vision-2b',
      },
    },
  },
  {
    who: 'dara.finch',
    next: 'the training data is cleared',
    request: {
      ...harbourInference,
      model: 'arrival-time-1b',
      checkpoint: {
        id: 'eta-2026-04-18',
        tuning: 'full',
        baseModel: 'tidemark/tidemark-timeseries-1b',
      },
    },
  },
  {
    who: 'dara.finch',
    next: 'the scope is confirmed',
    request: {
      ...harbourInference,
      model: 'berth-plan-3b',
      checkpoint: {
        id: 'berth-2026-04-22',
        tuning: 'lora',
        baseModel: 'estuary-labs/estuary-3b-instruct',
      },
    },
  },
  {
    who: 'nell.farrow',
    next: 'the release is signed off',
    request: { environment: 'staging' },
  },
];

/** Requests releases of several models and takes each as far as it has come. */
export async function openPortfolio(baseUrl: string): Promise<void> {
  for (const { who, next, request } of portfolio) {
    const id = await requestRelease(baseUrl, who, request);
    await walkUpTo(baseUrl, id, next);
  }
}
