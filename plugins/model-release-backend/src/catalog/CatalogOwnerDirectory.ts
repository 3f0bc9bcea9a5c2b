import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isGroupRef,
  isUserRef,
} from '@model-release/backstage-plugin-model-release-common';
import { MAX_PEOPLE_SHOWN, PeopleBehind } from '../domain/PeopleBehind';
import { StepOwners } from '../domain/stepOwners';
import {
  Eligibility,
  OwnedStep,
  OwnerDirectory,
} from '../ports/OwnerDirectory';
import { CatalogAccess, ownAccess } from './catalogAccess';
import { findExisting } from './findExisting';
import { findMembers } from './findMembers';
import { findOverrides } from './findOverrides';
import { findPeopleAbove } from './findPeopleAbove';
import { findRoleHolders, RoleHolders } from './findRoleHolders';
import { isOwnerRef } from '../lib/normalizeOwnerRef';
import { refsNamedFor, resolveStepOwners } from './resolveStepOwners';
import { readOverridableRoles } from './readOverridableRoles';
import { readRolePins } from './rolePins';
import { TtlCache } from '../lib/TtlCache';
import { walkUp } from './walkUp';

/** How long pages may use cached members of a group. */
const PEOPLE_MS = 60_000;
const MAX_REMEMBERED = 1_000;

function groupsAmong(refs: readonly string[]): string[] {
  return [...new Set(refs)].filter(isGroupRef);
}

/** What the configuration says about roles. */
interface RoleSettings {
  pins: ReadonlyMap<string, string>;
  overridable: ReadonlySet<string>;
}

/**
 * Resolves owners from the catalog: roles by configuration, override or annotation, the model's own
 * owners, or one named Group or User.
 *
 * However many steps there are, the catalog is asked once for everybody with a role and once for
 * whether those who are named exist; where roles may be overridden, once more each for the system
 * and its domain. It is asked with the plugin's own credentials.
 */
export class CatalogOwnerDirectory implements OwnerDirectory {
  readonly #people: TtlCache<string[]>;

  /**
   * @param options - `now` is the time in milliseconds
   * @throws Error when `modelRelease.roles` holds something other than refs of Groups and Users, or
   * a role that `modelRelease.overridableRoles` lists as well
   */
  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    config: Config;
    now: () => number;
  }): CatalogOwnerDirectory {
    const { config, now, ...services } = options;
    return new CatalogOwnerDirectory(
      services,
      {
        pins: readRolePins(config),
        overridable: readOverridableRoles(config),
      },
      now,
    );
  }

  private constructor(
    private readonly services: {
      catalog: CatalogService;
      auth: AuthService;
    },
    private readonly settings: RoleSettings,
    now: () => number,
  ) {
    this.#people = new TtlCache({
      ttlMs: PEOPLE_MS,
      maxEntries: MAX_REMEMBERED,
      now,
    });
  }

  async resolve(
    model: Entity,
    steps: ReadonlyArray<OwnedStep>,
  ): Promise<StepOwners[]> {
    const { pins, overridable } = this.settings;
    const access = await this.access();
    const roles = steps
      .flatMap(({ owner }) => ('role' in owner ? [owner.role] : []))
      .filter((role, index, all) => all.indexOf(role) === index)
      .filter(role => !pins.has(role));
    const overrides = await findOverrides(
      model,
      roles.filter(role => overridable.has(role)),
      access,
    );
    const sources = { model, pins, overrides };
    const [roleHolders, existence] = await Promise.all([
      roles.some(role => !overrides.has(role))
        ? findRoleHolders(access)
        : new Map<string, RoleHolders>(),
      findExisting(
        steps.flatMap(step => refsNamedFor(step, sources)),
        access,
      ),
    ]);
    const facts = { ...sources, ...existence, roleHolders };
    return steps.map(step => resolveStepOwners(step, facts));
  }

  async peopleBehind(refs: readonly string[]): Promise<PeopleBehind> {
    const members = await this.recentMembersOf(groupsAmong(refs));
    const peopleBehind = (ref: string) =>
      isUserRef(ref)
        ? [ref]
        : members.get(ref)?.slice(0, MAX_PEOPLE_SHOWN) ?? [];
    return new Map(refs.map(ref => [ref, peopleBehind(ref)]));
  }

  async peopleNow(refs: readonly string[]): Promise<PeopleBehind> {
    const access = await this.access();
    const [members, { existing }] = await Promise.all([
      this.membersOf(groupsAmong(refs)),
      findExisting(refs.filter(isUserRef), access),
    ]);
    const peopleBehind = (ref: string) =>
      existing.has(ref) ? [ref] : members.get(ref) ?? [];
    return new Map(refs.map(ref => [ref, peopleBehind(ref)]));
  }

  async peopleAbove(refs: readonly string[]): Promise<string[]> {
    return findPeopleAbove(refs, await this.access());
  }

  async eligibility(
    ref: string,
    owners: readonly string[],
  ): Promise<Eligibility> {
    if (!isOwnerRef(ref)) {
      return 'unknown';
    }
    const refs = await walkUp(
      stringifyEntityRef(parseEntityRef(ref)),
      await this.access(),
    );
    if (!refs) {
      return 'unknown';
    }
    return owners.some(owner => refs.includes(owner))
      ? 'eligible'
      : 'not_a_member';
  }

  /** The Users in each group, which are remembered. */
  private async membersOf(
    groups: readonly string[],
  ): Promise<Map<string, string[]>> {
    if (groups.length === 0) {
      return new Map();
    }
    const members = await findMembers(groups, await this.access());
    members.forEach((people, group) => this.#people.set(group, people));
    return members;
  }

  /** The same; the catalog is asked for those that are not remembered. */
  private async recentMembersOf(
    groups: readonly string[],
  ): Promise<Map<string, string[]>> {
    const members = new Map<string, string[]>();
    const unknown = groups.filter(group => {
      const remembered = this.#people.get(group);
      if (remembered) {
        members.set(group, remembered);
      }
      return !remembered;
    });
    const found = await this.membersOf(unknown);
    return new Map([...members, ...found]);
  }

  private access(): Promise<CatalogAccess> {
    return ownAccess(this.services);
  }
}
