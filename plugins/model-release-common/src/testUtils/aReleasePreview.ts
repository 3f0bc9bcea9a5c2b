import { ReleasePreview } from '../model/views';
import { aRelease } from './aRelease';
import { FIRST_DUE_AT } from './times';

/** The answer to a dry run that would succeed. @public */
export function aReleasePreview(
  overrides: Partial<ReleasePreview> = {},
): ReleasePreview {
  const { runbook, prerequisites, steps } = aRelease();
  return {
    ok: true,
    runbook,
    prerequisites,
    steps: steps.map(
      ({ key, title, type, dependsOn, owners, ownerSource }) => ({
        key,
        title,
        type,
        dependsOn,
        owners,
        ownerSource,
        people: [],
        dueAt: FIRST_DUE_AT,
      }),
    ),
    problems: [],
    warnings: [],
    ...overrides,
  };
}
