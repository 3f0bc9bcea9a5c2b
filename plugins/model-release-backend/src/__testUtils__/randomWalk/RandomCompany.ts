import {
  Actor,
  Authorities,
} from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';

function refs(kind: string, ...names: string[]): string[] {
  return names.map(name => `${kind}:default/${name}`);
}

/** Everybody who ever does something, whether they may or not. */
export const STAFF = refs(
  'user',
  ...['ana', 'bo', 'cleo', 'dan', 'eve', 'finn', 'gia', 'hal'],
);

/** One can be part of another, further down the list. */
export const GROUPS = refs(
  'group',
  ...['leads', 'data', 'science', 'security', 'operations', 'platform'],
);

/** Everybody and everything that can own a step. */
export const PARTIES = [...STAFF, ...GROUPS];

/** The program through which people ask for things when they do not do so themselves. */
export const PLUGIN = 'plugin:scaffolder';

/** How somebody's word arrives. */
export type Through = 'person' | 'plugin' | 'service';

/** That one person looks after another's steps, from one hour until just before another. */
export interface Absence {
  absent: string;
  delegate: string;
  from: number;
  until: number;
}

/** Who is who, when a walk begins. */
export interface CompanyPlan {
  /** By person, in the order of {@link STAFF}. */
  memberOf: string[][];
  /** By group: the one above it. */
  partOf: Array<string | undefined>;
  /** By step: whom the catalog names as owners. */
  owners: string[][];
  /** Those to whom the portal's policy gives what it gives to few. */
  wardens: string[];
  /** Those who have a say over every release, by the portal's configuration. */
  authorities: Authorities;
  modelOwner: string;
  absences: Absence[];
}

/** Those who own a step: mostly Groups, now and then a User. */
export const ownerLists = fc.uniqueArray(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...GROUPS) },
    { weight: 1, arbitrary: fc.constantFrom(...STAFF) },
  ),
  { minLength: 1, maxLength: 2 },
);

const someAbsence = fc
  .record({
    absent: fc.constantFrom(...STAFF),
    delegate: fc.constantFrom(...STAFF),
    from: fc.nat(12),
    hours: fc.integer({ min: 1, max: 40 }),
  })
  .filter(({ absent, delegate }) => absent !== delegate)
  .map(({ hours, ...absence }) => ({
    ...absence,
    until: absence.from + hours,
  }));

/** Companies in which people are in several groups, groups in groups, and anybody stands in for anybody. */
export function companyPlans(steps: number): fc.Arbitrary<CompanyPlan> {
  return fc.record({
    memberOf: fc.array(
      fc.uniqueArray(fc.constantFrom(...GROUPS), {
        minLength: 1,
        maxLength: 3,
      }),
      { minLength: STAFF.length, maxLength: STAFF.length },
    ),
    partOf: fc.tuple(
      ...GROUPS.map((_group, index) =>
        fc.option(fc.constantFrom(...GROUPS.slice(index + 1), undefined), {
          nil: undefined,
        }),
      ),
    ),
    owners: fc.array(ownerLists, { minLength: steps, maxLength: steps }),
    wardens: fc.subarray(STAFF, { minLength: 1, maxLength: 4 }),
    authorities: fc.record({
      administrators: fc.uniqueArray(fc.constantFrom(...PARTIES), {
        maxLength: 3,
      }),
      waivers: fc.uniqueArray(fc.constantFrom(...PARTIES), { maxLength: 2 }),
    }),
    modelOwner: fc.constantFrom(...PARTIES),
    absences: fc.array(someAbsence, { maxLength: 12, size: 'max' }),
  });
}

/** A company whose people come and go. Says for itself who belongs where; asks no code of ours. */
export class RandomCompany {
  static from(plan: CompanyPlan, stepKeys: readonly string[]): RandomCompany {
    const { memberOf, partOf, owners, wardens, authorities, modelOwner } = plan;
    return new RandomCompany(
      new Map([
        ...STAFF.map((ref, index): [string, string[]] => [
          ref,
          memberOf[index],
        ]),
        ...GROUPS.map((ref, index): [string, string[]] => [
          ref,
          [partOf[index]].filter(above => above !== undefined),
        ]),
      ]),
      new Map(stepKeys.map((key, index) => [key, owners[index]])),
      wardens,
      authorities,
      modelOwner,
      [...plan.absences],
    );
  }

  /** Hours since the walk began. */
  hour = 0;

  private constructor(
    private readonly above: Map<string, string[]>,
    private readonly owners: Map<string, string[]>,
    private readonly wardens: readonly string[],
    private readonly authorities: Authorities,
    readonly modelOwner: string,
    private readonly absences: Absence[],
  ) {}

  knows(ref: string): boolean {
    return this.above.has(ref);
  }

  /** Somebody, their groups, and the groups above those. */
  refsOf(ref: string): string[] {
    const found = [ref];
    for (const below of found) {
      found.push(
        ...(this.above.get(below) ?? []).filter(next => !found.includes(next)),
      );
    }
    return found;
  }

  belongs(ref: string, to: readonly string[]): boolean {
    return this.refsOf(ref).some(own => to.includes(own));
  }

  /** Whom the catalog names for a step now; nobody after the role was given up. */
  ownersOf(stepKey: string): readonly string[] {
    return this.owners.get(stepKey) ?? [];
  }

  isWarden(ref: string): boolean {
    return this.wardens.includes(ref);
  }

  isAdministrator(ref: string): boolean {
    return this.belongs(ref, this.authorities.administrators);
  }

  isWaiver(ref: string): boolean {
    return this.belongs(ref, this.authorities.waivers);
  }

  ownsModel(ref: string): boolean {
    return this.belongs(ref, [this.modelOwner]);
  }

  /** Those who named this person for now. Whom they stand in for themselves does not come along. */
  absentFor(delegate: string): string[] {
    const now = this.absences.filter(
      absence =>
        absence.delegate === delegate &&
        absence.from <= this.hour &&
        this.hour < absence.until,
    );
    return [...new Set(now.map(({ absent }) => absent))];
  }

  /**
   * Somebody as the service would find them. A program gets all that the person has, more than the
   * service would give it: that must not help it.
   */
  actor(ref: string, through: Through): Actor {
    return {
      kind: through === 'service' ? 'service' : 'user',
      ref,
      ...(through === 'plugin' ? { delegatedBy: PLUGIN } : {}),
      ownershipRefs: this.refsOf(ref),
      delegators: this.absentFor(ref).map(absent => ({
        ref: absent,
        ownershipRefs: this.refsOf(absent),
      })),
      authorities: this.authorities,
    };
  }

  join(ref: string, group: string): void {
    this.above.set(ref, [...new Set([...(this.above.get(ref) ?? []), group])]);
  }

  leaveAll(ref: string): void {
    this.above.set(ref, []);
  }

  handOver(stepKey: string, owners: readonly string[]): void {
    this.owners.set(stepKey, [...owners]);
  }

  nameDelegate(delegate: string, absent: string, hours: number): void {
    const from = this.hour;
    this.absences.push({ absent, delegate, from, until: from + hours });
  }
}
