import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';

/** Who has a step that was reassigned: its owners, without whom the sign-off requires anyway. */
export function givenTo({
  owners,
  approval,
}: Pick<StepDetail, 'owners' | 'approval'>): string[] {
  const others = owners.filter(owner => owner !== approval?.include);
  return others.length > 0 ? others : [...owners];
}
