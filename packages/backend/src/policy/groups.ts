/** The group that runs the portal, and shows its records to auditors. */
export const PORTAL_TEAM = 'group:default/platform';

/** The group that may make exceptions to a runbook. */
export const RELEASE_LEADS = 'group:default/ml-platform-leads';
