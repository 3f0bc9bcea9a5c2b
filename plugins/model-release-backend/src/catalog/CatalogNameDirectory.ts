import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RecentAnswers } from '../lib/RecentAnswers';
import { NameDirectory } from '../ports/NameDirectory';
import { ownAccess } from './catalogAccess';

function nameOf({ metadata, spec }: Entity): string | undefined {
  const profile = spec?.profile as { displayName?: unknown } | undefined;
  const name = profile?.displayName ?? metadata.title;
  return typeof name === 'string' && name.trim() ? name.trim() : undefined;
}

/** Programs that act, such as `plugin:scaffolder`, are in no catalog. */
const isEntityRef = (ref: string) => /^[^:/]+:[^:/]+\/[^:/]+$/.test(ref);

/** Names rarely change, and several notices of one moment name the same people. */
const NAMES_MS = 60_000;
const MAX_REMEMBERED = 500;

interface NameOptions {
  catalog: CatalogService;
  auth: AuthService;
  /** Milliseconds. */
  now: () => number;
}

/** Asks the catalog once for what all of them are called, and again for the same after a minute. */
export class CatalogNameDirectory implements NameDirectory {
  static create(options: NameOptions): CatalogNameDirectory {
    return new CatalogNameDirectory(options);
  }

  readonly #recent: RecentAnswers<ReadonlyMap<string, string>>;

  private constructor(private readonly options: NameOptions) {
    this.#recent = new RecentAnswers({
      ttlMs: NAMES_MS,
      maxEntries: MAX_REMEMBERED,
      now: options.now,
    });
  }

  async namesOf(refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const entityRefs = [...new Set(refs)].filter(isEntityRef).sort();
    if (entityRefs.length === 0) {
      return new Map();
    }
    return this.#recent.get(entityRefs.join(), 'recent', () =>
      this.#ask(entityRefs),
    );
  }

  async #ask(entityRefs: string[]): Promise<ReadonlyMap<string, string>> {
    const { catalog, credentials } = await ownAccess(this.options);
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
