import { StepOwners } from '../domain/stepOwners';
import { OwnedStep } from '../ports/OwnerDirectory';
import { normalizeOwnerRef } from './normalizeOwnerRef';
import {
  namedRefs,
  OwnerFacts,
  OwnerSources,
  resolveOwnerRule,
} from './resolveOwnerRule';

/** Whom a sign-off requires, as a list: nobody or one. */
function required({ approval }: OwnedStep): string[] {
  return approval?.include === undefined
    ? []
    : [normalizeOwnerRef(approval.include)];
}

/** The refs a step leads to without looking for holders of a role. */
export function refsNamedFor(step: OwnedStep, sources: OwnerSources): string[] {
  return [...namedRefs(step.owner, sources), ...required(step)];
}

function resolveRequired(ref: string, { existing }: OwnerFacts): StepOwners {
  return existing.has(ref)
    ? { owners: [ref], source: `runbook, which requires ${ref}` }
    : {
        problem: `the runbook requires ${ref} to sign, which is not in the catalog. Add it there, or publish a version of the runbook that requires another Group or User.`,
      };
}

/** All parts together; one that leads to nobody is a problem of the whole. */
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
 * Who owns a step: whom its rule means and, beside them, whom its sign-off requires. Where that comes
 * from, or what to add when a part of it leads to nobody.
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
