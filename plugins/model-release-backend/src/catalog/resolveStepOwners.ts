import { StepOwners } from '../domain/stepOwners';
import { OwnedStep } from '../ports/OwnerDirectory';
import { normalizeOwnerRef } from '../lib/normalizeOwnerRef';
import { explainAbsence } from './orphans';
import {
  namedRefs,
  OwnerFacts,
  OwnerSources,
  resolveOwnerRule,
} from './resolveOwnerRule';

/** The required signer of a sign-off, as a list of none or one. */
function required({ approval }: OwnedStep): string[] {
  return approval?.include === undefined
    ? []
    : [normalizeOwnerRef(approval.include)];
}

/** The refs a step leads to without looking for holders of a role. */
export function refsNamedFor(step: OwnedStep, sources: OwnerSources): string[] {
  return [...namedRefs(step.owner, sources), ...required(step)];
}

function resolveRequired(
  ref: string,
  { existing, orphans }: OwnerFacts,
): StepOwners {
  return existing.has(ref)
    ? { owners: [ref], source: `runbook (requires ${ref})` }
    : {
        problem: `the runbook requires a signature from ${ref}, ${explainAbsence(
          [ref],
          orphans,
        )}, or publish a version of the runbook that requires another Group or User.`,
      };
}

/** Joins the parts; if one resolves to nobody, so does the whole. */
function unite(parts: StepOwners[]): StepOwners {
  const problems = parts.flatMap(part =>
    'problem' in part ? [part.problem] : [],
  );
  if (problems.length > 0) {
    return { problem: problems.join(' Also, ') };
  }
  const found = parts.flatMap(part => ('owners' in part ? [part] : []));
  return {
    owners: [...new Set(found.flatMap(({ owners }) => owners))],
    source: found.map(({ source }) => source).join('; '),
  };
}

/**
 * The owners of a step: those of its rule and the required signer of its sign-off, with their
 * source, or what to add when a part resolves to nobody.
 */
export function resolveStepOwners(
  step: OwnedStep,
  facts: OwnerFacts,
): StepOwners {
  return unite([
    resolveOwnerRule(step.owner, facts),
    ...required(step).map(ref => resolveRequired(ref, facts)),
  ]);
}
