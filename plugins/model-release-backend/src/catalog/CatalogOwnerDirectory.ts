import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { OwnerRule } from '@model-release/backstage-plugin-model-release-common';
import { StepOwners } from '../domain/openRelease';
import { OwnerDirectory } from '../service/OwnerDirectory';
import { findExisting } from './findExisting';
import { findRoleHolders } from './findRoleHolders';
import { namedRefs, resolveOwnerRule } from './resolveOwnerRule';
import { readRolePins } from './rolePins';

/**
 * Resolves owners from the catalog: roles by configuration or annotation, the model's own owners, or
 * one named Group or User.
 *
 * However many rules there are, the catalog is asked twice: once for everybody with a role, once for
 * whether those who are named exist. It is asked with the plugin's own credentials, since who has to
 * review must not depend on what the requester may read.
 */
export class CatalogOwnerDirectory implements OwnerDirectory {
  /** @throws Error when `modelRelease.roles` holds something other than refs of Groups and Users */
  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    config: Config;
  }): CatalogOwnerDirectory {
    return new CatalogOwnerDirectory(
      options.catalog,
      options.auth,
      readRolePins(options.config),
    );
  }

  private constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    private readonly pins: ReadonlyMap<string, string>,
  ) {}

  async resolve(model: Entity, rules: OwnerRule[]): Promise<StepOwners[]> {
    const credentials = await this.auth.getOwnServiceCredentials();
    const asksForHolders = rules.some(
      rule => 'role' in rule && !this.pins.has(rule.role),
    );
    const named = rules.flatMap(rule => namedRefs(rule, model, this.pins));
    const [holders, existing] = await Promise.all([
      asksForHolders
        ? findRoleHolders(this.catalog, credentials)
        : new Map<string, string[]>(),
      findExisting(named, this.catalog, credentials),
    ]);
    const facts = { model, pins: this.pins, holders, existing };
    return rules.map(rule => resolveOwnerRule(rule, facts));
  }
}
