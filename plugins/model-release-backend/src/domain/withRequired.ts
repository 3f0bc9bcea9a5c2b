import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';

/** Owners, together with the Group or User that a sign-off requires, each once. */
export function withRequired(
  owners: readonly string[],
  { approval }: Pick<StepDefinition, 'approval'>,
): string[] {
  const required = approval?.include;
  return [...new Set(required ? [...owners, required] : owners)];
}
