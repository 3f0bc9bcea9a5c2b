import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NameDirectory } from '../ports/NameDirectory';
import { ownAccess } from './catalogAccess';

function nameOf({ metadata, spec }: Entity): string | undefined {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  const name = profile?.displayName ?? metadata.title;
  return typeof name === 'string' && name.trim() ? name.trim() : undefined;
}

/** Programs that act, such as `plugin:scaffolder`, are in no catalog. */
const isEntityRef = (ref: string) => /^[^:/]+:[^:/]+\/[^:/]+$/.test(ref);

/** Asks the catalog once for what all of them are called. */
export class CatalogNameDirectory implements NameDirectory {
  static create(services: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogNameDirectory {
    return new CatalogNameDirectory(services);
  }

  private constructor(
    private readonly services: { catalog: CatalogService; auth: AuthService },
  ) {}

  async namesOf(refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entityRefs = [...new Set(refs)].filter(isEntityRef);
    if (entityRefs.length === 0) {
      return new Map();
    }
    const { catalog, credentials } = await ownAccess(this.services);
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind', 'metadata', 'spec.profile'] },
      { credentials },
    );
    return new Map(
      entityRefs.flatMap((ref, index): Array<[string, string]> => {
        const entity = items[index];
        const name = entity && nameOf(entity);
        return name ? [[ref, name]] : [];
      }),
    );
  }
}
