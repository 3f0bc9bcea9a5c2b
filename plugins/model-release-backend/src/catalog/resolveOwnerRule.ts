import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  OwnerRule,
  ROLES_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';
import { StepOwners } from '../domain/stepOwners';
import { describeOverride, Override } from './findOverrides';
import { isOwnerRef, normalizeOwnerRef } from '../lib/normalizeOwnerRef';
import { Existence } from './findExisting';
import { RoleHolders } from './findRoleHolders';
import { explainAbsence } from './orphans';
import { relatedRefs } from './relations';

/** What names owners, before anybody is looked up. */
export interface OwnerSources {
  model: Entity;
  /** Refs by the role that the configuration gives them. */
  pins: ReadonlyMap<string, string>;
  /** What model, system and domain say, by the role they may override. */
  overrides: ReadonlyMap<string, Override>;
}

/**
 * What the configuration and the catalog say about owners, and which of all refs that configuration,
 * runbook, overrides or model name lead to somebody.
 */
export interface OwnerFacts extends OwnerSources, Existence {
  /** By the role that an annotation lists. */
  roleHolders: ReadonlyMap<string, RoleHolders>;
}

/** The refs a rule leads to without looking for holders of a role. */
export function namedRefs(
  rule: OwnerRule,
  { model, pins, overrides }: OwnerSources,
): string[] {
  if ('role' in rule) {
    const pin = pins.get(rule.role);
    const override = overrides.get(rule.role);
    return [
      ...(pin === undefined ? [] : [pin]),
      ...(override && 'owners' in override ? override.owners : []),
    ];
  }
  return 'entity' in rule
    ? [normalizeOwnerRef(rule.entity)]
    : relatedRefs(model, RELATION_OWNED_BY);
}

function resolvePinned(
  role: string,
  pin: string,
  { existing, orphans }: OwnerFacts,
): StepOwners {
  const source = `configuration modelRelease.roles.${role}`;
  return existing.has(pin)
    ? { owners: [pin], source }
    : {
        problem: `the role ${role} is assigned to ${pin} (${source}), ${explainAbsence(
          [pin],
          orphans,
        )}, or name another Group or User in app-config.`,
      };
}

function resolveOverridden(
  role: string,
  override: Override,
  { existing, orphans }: OwnerFacts,
): StepOwners {
  if ('problem' in override) {
    return override;
  }
  const { on, owners } = override;
  const missing = owners.filter(owner => !existing.has(owner));
  return missing.length === 0
    ? { owners, source: `override on ${on}` }
    : {
        problem: `the role ${role} is assigned to ${missing.join(
          ', ',
        )} (${describeOverride(role, on)}), ${explainAbsence(
          missing,
          orphans,
        )}, or name another Group or User in the annotation.`,
      };
}

function resolveByAnnotation(
  role: string,
  { roleHolders }: OwnerFacts,
): StepOwners {
  const { holders = [], orphans = [] } = roleHolders.get(role) ?? {};
  const leftOut =
    orphans.length === 0
      ? ''
      : ` (not ${orphans.join(', ')}: orphaned in the catalog)`;
  return holders.length > 0
    ? {
        owners: [...holders],
        source: `annotation on ${holders.join(', ')}${leftOut}`,
      }
    : {
        problem: `nobody has the role ${role}${leftOut}. Add ${role} to the annotation ${ROLES_ANNOTATION} on a Group or User, or set modelRelease.roles.${role} in app-config.`,
      };
}

function resolveRole(role: string, facts: OwnerFacts): StepOwners {
  const pin = facts.pins.get(role);
  if (pin !== undefined) {
    return resolvePinned(role, pin, facts);
  }
  const override = facts.overrides.get(role);
  return override
    ? resolveOverridden(role, override, facts)
    : resolveByAnnotation(role, facts);
}

function resolveNamed(
  ref: string,
  { existing, orphans }: OwnerFacts,
): StepOwners {
  return existing.has(ref)
    ? { owners: [ref], source: `runbook (names ${ref})` }
    : {
        problem: `the runbook names ${ref}, ${explainAbsence(
          [ref],
          orphans,
        )}, or publish a version of the runbook that names another Group or User.`,
      };
}

function resolveModelOwners({
  model,
  existing,
  orphans,
}: OwnerFacts): StepOwners {
  const ref = stringifyEntityRef(model);
  const owners = relatedRefs(model, RELATION_OWNED_BY);
  if (owners.length === 0) {
    return {
      problem: `${ref} has no owner. Set spec.owner in its catalog file.`,
    };
  }
  const wrong = owners.filter(owner => !isOwnerRef(owner));
  if (wrong.length > 0) {
    return {
      problem: `${ref} is owned by ${wrong.join(
        ', ',
      )}, which is neither a Group nor a User. Correct spec.owner in its catalog file.`,
    };
  }
  const missing = owners.filter(owner => !existing.has(owner));
  return missing.length === 0
    ? { owners, source: `owner of ${ref}` }
    : {
        problem: `${ref} is owned by ${missing.join(', ')}, ${explainAbsence(
          missing,
          orphans,
        )}, or correct spec.owner in the catalog file of ${ref}.`,
      };
}

/**
 * The owners that a rule resolves to, with their source, or why it resolves to nobody and what to
 * add.
 */
export function resolveOwnerRule(
  rule: OwnerRule,
  facts: OwnerFacts,
): StepOwners {
  if ('role' in rule) {
    return resolveRole(rule.role, facts);
  }
  return 'entity' in rule
    ? resolveNamed(normalizeOwnerRef(rule.entity), facts)
    : resolveModelOwners(facts);
}
