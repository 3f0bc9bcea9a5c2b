import type {
  CommandBodies,
  ReleaseDetail,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';

/** The parts of a request that its requester can change, as fields. */
export interface AmendmentFields {
  intendedUse: string;
  evaluationReference: string;
  passCriteria: string;
  rollbackType: ReleaseDetail['rollback']['type'];
  rollbackTarget: string;
  /** Where another model card comes from, if there is to be one. */
  modelCardSource: 'keep' | 'catalog' | 'url' | 'text';
  modelCardUrl: string;
  modelCardText: string;
}

/** The fields as they are before anything is typed. */
export function amendmentFields(
  release: Pick<ReleaseDetail, 'intendedUse' | 'evaluation' | 'rollback'>,
): AmendmentFields {
  return {
    intendedUse: release.intendedUse,
    evaluationReference: release.evaluation.reference,
    passCriteria: release.evaluation.passCriteria,
    rollbackType: release.rollback.type,
    rollbackTarget: release.rollback.target,
    modelCardSource: 'keep',
    modelCardUrl: '',
    modelCardText: '',
  };
}

/** The fields by the part of the request that they are about. */
export const FIELDS_OF: Record<RequestPart, Array<keyof AmendmentFields>> = {
  modelCard: ['modelCardSource', 'modelCardUrl', 'modelCardText'],
  intendedUse: ['intendedUse'],
  evaluation: ['evaluationReference', 'passCriteria'],
  rollback: ['rollbackType', 'rollbackTarget'],
};

/** What changes with a field: one kind of rollback has no target of the other. */
export function withTarget(
  patch: Partial<AmendmentFields>,
  { rollbackType, rollbackTarget }: AmendmentFields,
): Partial<AmendmentFields> {
  return patch.rollbackType
    ? {
        ...patch,
        rollbackTarget:
          patch.rollbackType === rollbackType ? rollbackTarget : '',
      }
    : patch;
}

/** What is different from the request. */
export type Amendment = Omit<
  CommandBodies['amend'],
  'expectedVersion' | 'comment'
>;

function modelCardOf({
  modelCardSource,
  modelCardUrl,
  modelCardText,
}: AmendmentFields): Amendment['modelCard'] {
  switch (modelCardSource) {
    case 'catalog':
      return { source: 'catalog' };
    case 'url':
      return { url: modelCardUrl.trim() };
    case 'text':
      return { text: modelCardText };
    default:
      return undefined;
  }
}

/** Only what is different from the request; undefined when nothing is. */
export function amendment(
  fields: AmendmentFields,
  release: ReleaseDetail,
): Amendment | undefined {
  const before = amendmentFields(release);
  const modelCard = modelCardOf(fields);
  const differs = (part: RequestPart) =>
    FIELDS_OF[part].some(name => fields[name].trim() !== before[name]);
  const changes: Amendment = {
    ...(differs('intendedUse') && { intendedUse: fields.intendedUse.trim() }),
    ...(differs('evaluation') && {
      evaluation: {
        reference: fields.evaluationReference.trim(),
        passCriteria: fields.passCriteria.trim(),
      },
    }),
    ...(differs('rollback') && {
      rollback: {
        type: fields.rollbackType,
        target: fields.rollbackTarget.trim(),
      },
    }),
    ...(modelCard && { modelCard }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The fields that must not be empty, and are. */
export function emptyFields(
  fields: AmendmentFields,
): Array<keyof AmendmentFields> {
  const { modelCardSource } = fields;
  const isNeeded = (name: keyof AmendmentFields) =>
    (name !== 'modelCardUrl' || modelCardSource === 'url') &&
    (name !== 'modelCardText' || modelCardSource === 'text');
  return (Object.keys(fields) as Array<keyof AmendmentFields>).filter(
    name => isNeeded(name) && fields[name].trim() === '',
  );
}

/** A field that was changed elsewhere since somebody began to type. */
export interface ChangedElsewhere {
  name: keyof AmendmentFields;
  before: string;
  now: string;
  /** It was typed in here as well: what was typed is kept. */
  isTyped: boolean;
}

/**
 * What was amended meanwhile. Fields in which nothing was typed follow the request by themselves.
 *
 * @param base - the fields as they were when somebody began to type
 */
export function changedElsewhere(
  base: Partial<AmendmentFields>,
  typed: Partial<AmendmentFields>,
  now: AmendmentFields,
): ChangedElsewhere[] {
  return (Object.keys(base) as Array<keyof AmendmentFields>)
    .filter(name => base[name] !== now[name] && typed[name] !== now[name])
    .map(name => ({
      name,
      before: base[name] ?? '',
      now: now[name],
      isTyped: typed[name] !== undefined,
    }));
}
