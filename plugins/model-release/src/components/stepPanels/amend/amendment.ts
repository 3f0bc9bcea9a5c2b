import type {
  CommandBodies,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';

/** The parts of a request that its requester can change, as fields. */
export interface AmendmentFields {
  intendedUse: string;
  evaluationReference: string;
  passCriteria: string;
  rollbackType: ReleaseDetail['rollback']['type'];
  rollbackTarget: string;
  /** Where the model card is to be read again; empty to keep the one that was read. */
  modelCardUrl: string;
}

/** The fields as they are before anything is typed. */
export function amendmentFields(release: ReleaseDetail): AmendmentFields {
  return {
    intendedUse: release.intendedUse,
    evaluationReference: release.evaluation.reference,
    passCriteria: release.evaluation.passCriteria,
    rollbackType: release.rollback.type,
    rollbackTarget: release.rollback.target,
    modelCardUrl: '',
  };
}

/** What is different from the request. */
export type Amendment = Omit<
  CommandBodies['amend'],
  'expectedVersion' | 'comment'
>;

/** Only what is different from the request; undefined when nothing is. */
export function amendment(
  fields: AmendmentFields,
  release: ReleaseDetail,
): Amendment | undefined {
  const before = amendmentFields(release);
  const differs = (...names: Array<keyof AmendmentFields>) =>
    names.some(name => fields[name].trim() !== before[name]);
  const changes: Amendment = {
    ...(differs('intendedUse') && { intendedUse: fields.intendedUse.trim() }),
    ...(differs('evaluationReference', 'passCriteria') && {
      evaluation: {
        reference: fields.evaluationReference.trim(),
        passCriteria: fields.passCriteria.trim(),
      },
    }),
    ...(differs('rollbackType', 'rollbackTarget') && {
      rollback: {
        type: fields.rollbackType,
        target: fields.rollbackTarget.trim(),
      },
    }),
    ...(differs('modelCardUrl') && {
      modelCard: { url: fields.modelCardUrl.trim() },
    }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The fields that must not be empty, and are. */
export function emptyFields(
  fields: AmendmentFields,
): Array<keyof AmendmentFields> {
  return (Object.keys(fields) as Array<keyof AmendmentFields>).filter(
    name => name !== 'modelCardUrl' && fields[name].trim() === '',
  );
}
