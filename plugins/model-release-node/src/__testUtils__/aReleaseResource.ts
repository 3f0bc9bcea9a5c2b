import { ReleaseResource } from '../ReleaseResource';

/** What rules see of a release of the support team for production, requested by Nora. */
export function aReleaseResource(
  overrides: Partial<ReleaseResource> = {},
): ReleaseResource {
  return {
    requester: 'user:default/nora',
    modelOwner: 'group:default/support-ml',
    environment: 'production',
    status: 'in_review',
    runbook: { risk: 'high' },
    steps: [
      { owners: ['group:default/ml-platform-leads'] },
      { owners: ['group:default/appsec', 'user:default/otto'] },
    ],
    ...overrides,
  };
}
