import {
  judgeRequestField,
  rollbackProblem,
  type CreateReleaseRequest,
  type PreviewRemark,
  type RequestDefaults,
  type RequestFieldPath,
} from '@model-release/backstage-plugin-model-release-common';

/** What is typed and chosen in a request, field by field. */
export interface RequestForm {
  model: string;
  checkpointId: string;
  digest: string;
  tuning: string;
  baseModel: string;
  environment: string;
  rollbackType: string;
  rollbackTarget: string;
  evaluationReference: string;
  passCriteria: string;
  intendedUse: string;
  cardSource: string;
  cardUrl: string;
  cardText: string;
  approver: string;
  comment: string;
}

export type RequestField = keyof RequestForm;

/** Only what somebody typed or chose; everything else is a default. */
export type RequestEdits = Partial<RequestForm>;

/** The fields in the order in which they stand on the page. */
const EMPTY: RequestForm = {
  model: '',
  checkpointId: '',
  digest: '',
  tuning: 'lora',
  environment: '',
  rollbackType: 'checkpoint',
  rollbackTarget: '',
  cardSource: 'catalog',
  cardUrl: '',
  cardText: '',
  baseModel: '',
  intendedUse: '',
  evaluationReference: '',
  passCriteria: '',
  approver: '',
  comment: '',
};

/** What the server calls each field. */
const PATHS: Partial<Record<RequestField, RequestFieldPath>> = {
  model: 'model',
  checkpointId: 'checkpoint.id',
  digest: 'checkpoint.digest',
  tuning: 'checkpoint.tuning',
  baseModel: 'checkpoint.baseModel',
  environment: 'environment',
  rollbackTarget: 'rollback.target',
  evaluationReference: 'evaluation.reference',
  passCriteria: 'evaluation.passCriteria',
  intendedUse: 'intendedUse',
  cardUrl: 'modelCard.url',
  cardText: 'modelCard.text',
  approver: 'approver',
  comment: 'comment',
};

/** What the server calls a field; undefined for a choice of the page alone. */
export const pathOf = (field: RequestField): RequestFieldPath | undefined =>
  PATHS[field];

const OPTIONAL: readonly RequestField[] = [
  'model',
  'digest',
  'approver',
  'comment',
];

const FIELD_ORDER = Object.keys(EMPTY) as RequestField[];

/** The form as it is filled in by itself. */
export function formFrom(
  defaults: RequestDefaults | undefined,
  edits: RequestEdits,
): RequestForm {
  const serving = defaults?.released.find(({ id }) => id === defaults.serving);
  return {
    ...EMPTY,
    ...(defaults && {
      environment: defaults.environment,
      tuning: defaults.tuning ?? EMPTY.tuning,
      baseModel: defaults.baseModel?.value ?? '',
      intendedUse: defaults.intendedUse?.value ?? '',
      rollbackTarget: serving?.checkpoint.id ?? '',
      evaluationReference: defaults.evaluation?.reference ?? '',
      passCriteria: defaults.evaluation?.passCriteria ?? '',
    }),
    ...edits,
  };
}

/** Where the value of a field is from, while nobody has changed it. */
export function originOf(
  field: RequestField,
  defaults: RequestDefaults | undefined,
  edits: RequestEdits,
): 'card' | 'last_request' | undefined {
  if (!defaults || edits[field] !== undefined) {
    return undefined;
  }
  switch (field) {
    case 'baseModel':
    case 'intendedUse':
      return defaults[field]?.from;
    case 'evaluationReference':
    case 'passCriteria':
      return defaults.evaluation && 'last_request';
    default:
      return undefined;
  }
}

/** Whether a field is part of the request, as the choices beside it are. */
export function isAsked(field: RequestField, { cardSource }: RequestForm) {
  switch (field) {
    case 'cardUrl':
      return cardSource === 'url';
    case 'cardText':
      return cardSource === 'text';
    default:
      return true;
  }
}

const rollbackTypeOf = ({ rollbackType }: RequestForm) =>
  rollbackType === 'feature-flag' ? 'feature-flag' : 'checkpoint';

/** What a field is taken as, or why it would be refused; neither for one that is left empty. */
export function judge(
  field: RequestField,
  form: RequestForm,
): { value?: string; problem?: string } {
  const path = PATHS[field];
  const isEmpty = form[field].trim() === '' && OPTIONAL.includes(field);
  if (!path || isEmpty || !isAsked(field, form)) {
    return {};
  }
  const judged = judgeRequestField(path, form[field]);
  const problem =
    field === 'rollbackTarget' && 'value' in judged
      ? rollbackProblem(
          { type: rollbackTypeOf(form), target: judged.value },
          form.checkpointId.trim(),
        )
      : undefined;
  return problem === undefined ? judged : { problem };
}

/** Everything in the form that does not fit, by field, in the order of the page. */
export function faultsOf(form: RequestForm): Map<RequestField, string> {
  const faults = FIELD_ORDER.map(
    (field): [RequestField, string | undefined] => [
      field,
      judge(field, form).problem,
    ],
  );
  return new Map(
    faults.filter((fault): fault is [RequestField, string] => !!fault[1]),
  );
}

/** What there is to fix, from the top of the page to its end. */
export function inPageOrder(
  faults: ReadonlyMap<RequestField, string>,
): Map<RequestField, string> {
  const place = ([field]: [RequestField, string]) => FIELD_ORDER.indexOf(field);
  return new Map([...faults].sort((a, b) => place(a) - place(b)));
}

function cardOf(
  { cardSource }: RequestForm,
  value: (field: RequestField) => string | undefined,
): CreateReleaseRequest['modelCard'] {
  const url = cardSource === 'url' ? value('cardUrl') : undefined;
  const text = cardSource === 'text' ? value('cardText') : undefined;
  if (url !== undefined) {
    return { url };
  }
  return text === undefined ? undefined : { text };
}

/**
 * The request that a form stands for, with the values as they are taken. What does not fit yet is left
 * out, so that the rest can be previewed; without a checkpoint there is nothing to preview.
 */
export function requestOf(
  entityRef: string,
  form: RequestForm,
): CreateReleaseRequest | undefined {
  const value = (field: RequestField) => judge(field, form).value;
  const [id, baseModel, environment] = (
    ['checkpointId', 'baseModel', 'environment'] as const
  ).map(value);
  if (!id || !baseModel || !environment) {
    return undefined;
  }
  const target = value('rollbackTarget');
  const reference = value('evaluationReference');
  const passCriteria = value('passCriteria');
  const request: CreateReleaseRequest = {
    entityRef,
    model: value('model'),
    checkpoint: {
      id,
      digest: value('digest'),
      tuning: form.tuning === 'full' ? 'full' : 'lora',
      baseModel,
    },
    environment,
    rollback: target
      ? {
          type: rollbackTypeOf(form),
          target,
        }
      : undefined,
    modelCard: cardOf(form, value),
    evaluation:
      reference && passCriteria ? { reference, passCriteria } : undefined,
    intendedUse: value('intendedUse'),
    approver: value('approver'),
    comment: value('comment'),
  };
  return JSON.parse(JSON.stringify(request)) as CreateReleaseRequest;
}

/** The field of the page that a part of a request is typed in; none for what only the catalog says. */
export function fieldFor(
  path: string | undefined,
  form: RequestForm,
): RequestField | undefined {
  if (path === undefined) {
    return undefined;
  }
  if (path.startsWith('modelCard')) {
    const bySource: Record<string, RequestField> = {
      url: 'cardUrl',
      text: 'cardText',
    };
    return bySource[form.cardSource] ?? 'cardSource';
  }
  // What is said of a part as a whole, such as the evaluation, is about what it lacks.
  const parts = FIELD_ORDER.filter(field =>
    PATHS[field]?.startsWith(`${path}.`),
  );
  return (
    FIELD_ORDER.find(field => PATHS[field] === path) ??
    parts.find(field => form[field].trim() === '') ??
    parts[0]
  );
}

/** What the server says of single fields, the first of each. */
export function remarksByField(
  remarks: readonly PreviewRemark[],
  form: RequestForm,
): Map<RequestField, string> {
  const said = new Map<RequestField, string>();
  for (const { field: path, message } of remarks) {
    const field = fieldFor(path, form);
    if (field && !said.has(field)) {
      said.set(field, message);
    }
  }
  return said;
}
