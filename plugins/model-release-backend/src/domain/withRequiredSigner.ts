import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';

/** Owners and the required signer of a sign-off, without duplicates. */
export function withRequiredSigner(
  owners: readonly string[],
  { approval }: Pick<StepDefinition, 'approval'>,
): string[] {
  const required = approval?.include;
  return [...new Set(required ? [...owners, required] : owners)];
}
