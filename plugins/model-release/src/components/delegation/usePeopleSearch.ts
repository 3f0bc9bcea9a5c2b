import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { useDebounced } from '../../hooks/useDebounced';
import { useLive } from '../../hooks/useLive';

const PAUSE_IN_TYPING = 200;
/** More than fit below a field would have to be scrolled; another letter is quicker. */
const SHOWN = 6;

/** What a field for people shows and who that is, once somebody was chosen. */
export interface PickedPerson {
  who: string;
  to: string | undefined;
}

/** Somebody in the catalog. */
export interface FoundPerson {
  ref: string;
  name: string;
}

function toPerson(entity: Entity): FoundPerson {
  const { spec, metadata } = entity;
  const profile = spec?.profile as { displayName?: string } | undefined;
  return {
    ref: stringifyEntityRef(entity),
    name: profile?.displayName ?? metadata.title ?? metadata.name,
  };
}

/**
 * Looks for people by a part of their name, once nothing more is typed.
 *
 * @param text - nobody is looked for when it is empty
 */
export function usePeopleSearch(text: string, except: string) {
  const catalog = useApi(catalogApiRef);
  const [term, setTerm] = useState('');
  useDebounced(text.trim(), PAUSE_IN_TYPING, setTerm);
  const { value, error } = useLive(term, async () => {
    if (!term) {
      return [];
    }
    const { items } = await catalog.queryEntities({
      filter: { kind: 'User' },
      fields: ['kind', 'metadata', 'spec.profile'],
      fullTextFilter: {
        term,
        fields: ['metadata.name', 'metadata.title', 'spec.profile.displayname'],
      },
      orderFields: [{ field: 'metadata.name', order: 'asc' }],
      limit: SHOWN + 1,
    });
    return items
      .map(toPerson)
      .filter(({ ref }) => ref !== except)
      .slice(0, SHOWN);
  });
  const isCurrent = term === text.trim();
  return { people: isCurrent ? value : undefined, error };
}
