import {
  Entity,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { OWNER_OVERRIDE_PREFIX } from '@model-release/backstage-plugin-model-release-common';
import { CatalogAccess } from './catalogAccess';
import { listedIn } from './listedIn';
import { isOwnerRef, normalizeOwnerRef } from '../lib/normalizeOwnerRef';
import { RELATION_FIELDS, relatedRefs } from './relations';

/** The owners that an annotation assigns a role to, or why there are none and what to correct. */
export type Override = { on: string; owners: string[] } | { problem: string };

/** What a model is part of, and what that is part of in turn. */
const KINDS_ABOVE = ['system', 'domain'];

/** Names the annotation, for sentences. */
export function describeOverride(role: string, on: string): string {
  return `annotation ${OWNER_OVERRIDE_PREFIX}${role} on ${on}`;
}

function isOwner(value: string): boolean {
  try {
    return isOwnerRef(normalizeOwnerRef(value));
  } catch {
    return false;
  }
}

function readOverride(role: string, carrier: Entity): Override {
  const on = stringifyEntityRef(carrier);
  const values = listedIn(
    carrier.metadata.annotations?.[OWNER_OVERRIDE_PREFIX + role],
  );
  if (values.length === 0) {
    return {
      problem: `the role ${role} is assigned to nobody: the ${describeOverride(
        role,
        on,
      )} is empty. Name a Group or User there, or remove the annotation.`,
    };
  }
  const wrong = values.filter(value => !isOwner(value));
  if (wrong.length > 0) {
    return {
      problem: `the role ${role} is assigned to ${wrong
        .map(value => `“${value}”`)
        .join(', ')} (${describeOverride(
        role,
        on,
      )}), which is not a Group or User. Name one there, or remove the annotation.`,
    };
  }
  return { on, owners: [...new Set(values.map(normalizeOwnerRef))] };
}

/** What entities of one level say about a role, or `undefined` when they say nothing. */
function overrideAmong(
  level: readonly Entity[],
  role: string,
): Override | undefined {
  const annotation = OWNER_OVERRIDE_PREFIX + role;
  const carriers = level.filter(
    entity => entity.metadata.annotations?.[annotation] !== undefined,
  );
  return carriers.length > 1
    ? {
        problem: `the role ${role} is overridden by ${carriers
          .map(stringifyEntityRef)
          .join(
            ' and ',
          )} at the same time. Keep the annotation ${annotation} on only one of them.`,
      }
    : carriers.map(carrier => readOverride(role, carrier)).at(0);
}

/** The entities of a kind that some are part of. */
async function findAbove(
  level: readonly Entity[],
  kind: string,
  { catalog, credentials }: CatalogAccess,
): Promise<Entity[]> {
  const refs = level
    .flatMap(entity => relatedRefs(entity, RELATION_PART_OF))
    .filter(ref => ref.startsWith(`${kind}:`));
  if (refs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs: [...new Set(refs)],
      fields: RELATION_FIELDS,
    },
    { credentials },
  );
  return items.filter(entity => entity !== undefined);
}

/**
 * What the annotation `model-release.dev/owner.<role>` says about some roles, nearest first: on the
 * model, else on its system, else on the domain of that system. The catalog is asked once for the
 * system and once for the domain, and only while a role is left that was not overridden nearer.
 *
 * @param roles - only those that the configuration lists as overridable
 */
export async function findOverrides(
  model: Entity,
  roles: readonly string[],
  access: CatalogAccess,
): Promise<Map<string, Override>> {
  const overrides = new Map<string, Override>();
  const isLeft = (role: string) => !overrides.has(role);
  const note = (level: readonly Entity[]) => {
    for (const role of roles.filter(isLeft)) {
      const override = overrideAmong(level, role);
      if (override) {
        overrides.set(role, override);
      }
    }
  };
  let level = [model];
  note(level);
  for (const kind of KINDS_ABOVE) {
    level = roles.some(isLeft) ? await findAbove(level, kind, access) : [];
    note(level);
  }
  return overrides;
}
