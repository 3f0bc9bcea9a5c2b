/** What the fields of an amendment are called. */
export const FIELD_LABELS = {
  intendedUse: 'common.intendedUse',
  evaluationReference: 'common.evaluationReport',
  passCriteria: 'common.passCriteria',
  rollbackType: 'amend.rollbackMethod',
  rollbackTarget: 'amend.rollbackTarget',
  modelCardSource: 'common.modelCard',
  modelCardUrl: 'amend.modelCardUrl',
  modelCardText: 'amend.modelCardText',
} as const;
