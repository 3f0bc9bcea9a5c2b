import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** The catalog, and the credentials to query it with. */
export interface CatalogAccess {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}

/**
 * The catalog as the plugin itself sees it: who has to review must not depend on what the caller
 * may read.
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
