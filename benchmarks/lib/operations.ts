import { ApiPerson } from '../../e2e/support/apiPerson.ts';
import { request } from '../../e2e/support/apiWalk.ts';
import type { BenchPortal } from './BenchPortal.ts';
import { cloneRelease } from './cloneRelease.ts';
import type { Call, Driver } from './drive.ts';

/** Something that is measured. */
export interface Operation {
  name: string;
  /** The next call; `undefined` where there is nothing left that it could be done to. */
  next: () => Call | undefined;
}

const API = '/api/model-release/v1';
const PAGE = 20;
/** Neither a lead nor of the portal team: what they may read is decided release by release. */
const READER = 'theo.bracken';
const READERS_GROUP = 'group:default/appsec';
const FIRST_STEP = 'scope-and-ownership';

/** Steps that are there to be completed. */
const WRITES = 400;

const list = (parameters: Record<string, string>) =>
  `${API}/releases?${new URLSearchParams({
    limit: String(PAGE),
    ...parameters,
  })}`;

/** Fills the database, and says what is measured in it. The first is the route that does nothing. */
export async function prepareOperations(
  portal: BenchPortal,
  driver: Driver,
  releases: number,
): Promise<Operation[]> {
  const [reader, requester, lead] = await Promise.all(
    [READER, 'nell.farrow', 'bram.kettle'].map(
      async name => (await ApiPerson.signIn(portal.baseUrl, name)).token,
    ),
  );
  const token = reader!;
  let requested = 0;
  const create = (): Call => {
    requested += 1;
    const { checkpoint } = request;
    return {
      method: 'POST',
      path: `${API}/releases`,
      token: requester!,
      body: {
        ...request,
        checkpoint: { ...checkpoint, id: `measured-${requested}` },
      },
    };
  };
  const { text } = await driver.callWell(create());
  const original = JSON.parse(text);
  await portal.withDatabase(database =>
    cloneRelease(database, original.id, releases, READERS_GROUP),
  );

  const { checklist } = original.steps[0];
  const toComplete: Array<{ id: string; version: number }> = [];
  const createAndKeep = async (count: number) => {
    for (let made = 0; made < count; made += 1) {
      const release = JSON.parse((await driver.callWell(create())).text);
      const [{ version }] = release.steps;
      toComplete.push({ id: release.id, version });
    }
  };
  await createAndKeep(WRITES);

  const get = (name: string, path: string): Operation => ({
    name,
    next: () => ({ path, token }),
  });
  let asked = 0;
  return [
    get('empty route', '/api/benchmark/empty'),
    {
      name: 'gate',
      next: () => {
        asked = (asked + 7) % releases;
        const parameters = new URLSearchParams({
          entityRef: `resource:default/model-${asked % 500}`,
          checkpoint: `checkpoint-${asked}`,
          environment: 'production',
        });
        return {
          path: `${API}/gate?${parameters}`,
          token: portal.serviceToken,
        };
      },
    },
    get('pending', list({ status: 'pending' })),
    get(
      'pending by owner',
      list({ status: 'pending', owner: 'group:default/team-4' }),
    ),
    get('for me', list({ status: 'pending', owner: 'me' })),
    get(
      'pending, environment',
      list({ status: 'pending', environment: 'staging' }),
    ),
    get('pending, text', list({ status: 'pending', text: 'checkpoint-1234' })),
    get('completed', list({ status: 'done', orderBy: 'updatedAt' })),
    get('one release', `${API}/releases/${original.id}`),
    { name: 'create', next: create },
    {
      name: 'complete a step',
      next: () => {
        const step = toComplete.pop();
        return (
          step && {
            method: 'POST',
            path: `${API}/releases/${step.id}/steps/${FIRST_STEP}/complete`,
            token: lead!,
            body: {
              expectedVersion: step.version,
              checklist: Object.fromEntries(
                checklist.map(({ key }: { key: string }) => [key, true]),
              ),
            },
          }
        );
      },
    },
    get(
      "catalog's by-query",
      `/api/catalog/entities/by-query?limit=${PAGE}&orderField=metadata.name,asc`,
    ),
    get("notifications' list", `/api/notifications?limit=${PAGE}`),
  ];
}
