import { useApi } from '@backstage/core-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';

/** The people of each group, by the group's ref. */
export type Members = ReadonlyMap<string, readonly string[]>;

type CatalogApi = typeof catalogApiRef.T;

const NOBODY: Members = new Map();

/** Asked once for each set of groups: several steps and lists name the same ones. */
const asked = new WeakMap<CatalogApi, Map<string, Promise<Members>>>();

async function askCatalog(
  catalog: CatalogApi,
  groups: readonly string[],
): Promise<Members> {
  const { items } = await catalog.getEntities({
    filter: { kind: 'User', 'relations.memberOf': [...groups] },
    fields: ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
  });
  const members = new Map<string, string[]>(groups.map(ref => [ref, []]));
  for (const user of items) {
    for (const relation of user.relations ?? []) {
      if (relation.type === 'memberOf') {
        members.get(relation.targetRef)?.push(stringifyEntityRef(user));
      }
    }
  }
  return members;
}

function membersOf(
  catalog: CatalogApi,
  groups: readonly string[],
): Promise<Members> {
  const known = asked.get(catalog) ?? new Map<string, Promise<Members>>();
  asked.set(catalog, known);
  const key = groups.join(' ');
  const answer = known.get(key) ?? askCatalog(catalog, groups);
  known.set(key, answer);
  return answer;
}

/**
 * Who is in the groups among these owners. Empty while it loads, and when the catalog cannot say:
 * the page then names the groups alone.
 */
export function useMembers(owners: readonly string[]): Members {
  const catalog = useApi(catalogApiRef);
  const [members, setMembers] = useState<Members>(NOBODY);
  const groups = [
    ...new Set(owners.filter(ref => ref.startsWith('group:'))),
  ].sort();
  const key = groups.join(' ');

  useEffect(() => {
    let current = true;
    if (key) {
      membersOf(catalog, key.split(' ')).then(
        found => current && setMembers(found),
        () => asked.get(catalog)?.delete(key),
      );
    }
    return () => {
      current = false;
    };
  }, [catalog, key]);

  return members;
}
