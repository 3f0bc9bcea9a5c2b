import { ReleasePreview } from '../model/views';
import { aCreateRequest } from './aCreateRequest';
import { aRelease } from './aRelease';
import { FIRST_DUE_AT } from './times';

/** The answer to a dry run that would succeed. @public */
export function aReleasePreview(
  overrides: Partial<ReleasePreview> = {},
): ReleasePreview {
  const { runbook, prerequisites, steps } = aRelease();
  return {
    ok: true,
    request: aCreateRequest(),
    runbook,
    prerequisites,
    readiness: prerequisites.map(({ key, title, met, detail }) => ({
      key,
      title,
      state: met ? ('met' as const) : ('missing' as const),
      detail,
    })),
    steps: steps.map(
      ({ key, title, type, dependsOn, owners, ownerSource }) => ({
        key,
        title,
        type,
        dependsOn,
        owners,
        ownerSource,
        people: [],
        delegates: [],
        dueAt: FIRST_DUE_AT,
      }),
    ),
    problems: [],
    warnings: [],
    ...overrides,
  };
}
