import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { MentionablePerson } from '@model-release/backstage-plugin-model-release-common';
import { PeopleDirectory } from '../ports/PeopleDirectory';
import { isOrphan } from './orphans';

/** More than this nobody types through; a longer text finds fewer. */
const MAX_PAGES = 4;
const PAGE_SIZE = 50;

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.annotations',
  'spec.profile.displayName',
];

function toPerson(entity: Entity): MentionablePerson {
  const { profile } = (entity.spec ?? {}) as {
    profile?: { displayName?: unknown };
  };
  const name = profile?.displayName;
  return {
    ref: stringifyEntityRef(entity),
    ...(typeof name === 'string' && name !== '' && { displayName: name }),
  };
}

/** Finds Users in the catalog, with the permissions of the caller. */
export class CatalogPeopleDirectory implements PeopleDirectory {
  readonly #catalog: CatalogService;

  constructor(options: { catalog: CatalogService }) {
    this.#catalog = options.catalog;
  }

  async *search(
    text: string | undefined,
    credentials: BackstageCredentials,
  ): AsyncGenerator<MentionablePerson[]> {
    let cursor: string | undefined;
    for (let page = 0; page < MAX_PAGES; page++) {
      const answer = await this.#catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE_SIZE, fields: FIELDS }
          : {
              filter: { kind: 'User' },
              fields: FIELDS,
              limit: PAGE_SIZE,
              orderFields: { field: 'metadata.name', order: 'asc' },
              ...(text && {
                fullTextFilter: {
                  term: text,
                  fields: ['metadata.name', 'spec.profile.displayname'],
                },
              }),
            },
        { credentials },
      );
      yield answer.items.filter(entity => !isOrphan(entity)).map(toPerson);
      cursor = answer.pageInfo.nextCursor;
      if (!cursor) {
        return;
      }
    }
  }
}
