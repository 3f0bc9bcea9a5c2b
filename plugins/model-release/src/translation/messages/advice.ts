/** What automated checks found on licenses, datasets and the rollback target. */
export const adviceMessages = {
  automatedChecks: 'Automated checks',
  advisoryOnly: 'Advisory only. The owner of the step decides.',
  needsReview: 'Needs review',
  noLicense: 'No license found',
  licenseNamed: '{{id}} ({{name}})',

  permissive: 'permissive',
  weakCopyleft: 'weak copyleft',
  copyleft: 'copyleft',
  useRestricted: 'use restrictions',
  noDerivatives: 'no derivatives',
  nonCommercial: 'non-commercial',
  proprietary: 'proprietary',
  unknown: 'unknown',

  releasedBefore: 'previously released',
  neverReleased: 'never released',
  revoked: 'revoked',
  expired: 'expired',
  flagMatches: 'standard flag name',
  flagUnusual: 'unusual flag name',
  unchecked: 'not checked',
  viewRelease: 'View release',
} as const;
