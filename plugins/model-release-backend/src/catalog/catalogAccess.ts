import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** The catalog, and in whose name it is asked. */
export interface CatalogAccess {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}

/**
 * The catalog as the plugin itself sees it: who has to review must not depend on what the person who
 * asks may read.
 */
export async function ownAccess(options: {
  catalog: CatalogService;
  auth: AuthService;
}): Promise<CatalogAccess> {
  return {
    catalog: options.catalog,
    credentials: await options.auth.getOwnServiceCredentials(),
  };
}
