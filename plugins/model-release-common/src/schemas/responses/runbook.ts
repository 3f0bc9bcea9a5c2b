import { z } from 'zod';
import {
  ApprovalRule,
  ChecklistEntry,
  FormDefinition,
  OwnerRule,
  ADVICE_TOPICS,
  REQUEST_PARTS,
  Runbook,
  RUNBOOK_API_VERSION,
  RunbookPin,
  RunbookPrerequisite,
  RunbookStepOwners,
  Sla,
  STEP_TYPES,
  StepDefinition,
  StepType,
  UploadRule,
} from '../../model/runbook';
import { exactly } from './exactly';
import { anyObject, calendarDay, digest, ordinal } from './fields';

export const stepTypeSchema = exactly<StepType>()(z.enum(STEP_TYPES));

const riskSchema = z.enum(['low', 'medium', 'high']);

export const ownerRuleSchema = exactly<OwnerRule>()(
  z
    .union([
      z.strictObject({ role: z.string() }),
      z.strictObject({ relation: z.literal('ownedBy') }),
      z.strictObject({ entity: z.string() }),
    ])
    .describe('Who owns the step, before the catalog is asked.'),
);

export const slaSchema = exactly<Sla>()(
  z.union([
    z.strictObject({ businessDays: ordinal }),
    z.strictObject({ sameDay: z.literal(true) }),
  ]),
);

export const checklistEntrySchema = exactly<ChecklistEntry>()(
  z.strictObject({ key: z.string(), text: z.string() }),
);

export const uploadRuleSchema = exactly<UploadRule>()(
  z.strictObject({
    fileName: z
      .string()
      .optional()
      .describe(
        'What every name must contain; {checkpoint.id} stands for the id.',
      ),
    accept: z.array(z.string()).optional(),
    maxSize: z.string().optional(),
    sections: z.array(z.string()).optional(),
    maxFiles: ordinal.optional(),
    missedThresholds: z
      .enum(['flag', 'block'])
      .optional()
      .describe(
        'What a missed threshold in an evaluation file leads to; flag when left out.',
      ),
  }),
);

export const formDefinitionSchema = exactly<FormDefinition>()(
  z.strictObject({
    schema: anyObject.describe('JSON Schema, draft-07.'),
    uiSchema: anyObject.optional(),
  }),
);

export const approvalRuleSchema = exactly<ApprovalRule>()(
  z.strictObject({
    count: ordinal.describe('How many distinct people have to sign.'),
    include: z
      .string()
      .optional()
      .describe('A Group or User whose signature must be among them.'),
    separateFrom: z.array(z.enum(['requester', 'completers'])),
    statement: z.string(),
  }),
);

/** What a runbook says of a step; a step of a release has it too. */
export const stepDefinitionShape = {
  key: z.string(),
  title: z.string(),
  type: stepTypeSchema,
  owner: ownerRuleSchema,
  sla: slaSchema,
  instructions: z.string().describe('Markdown.'),
  dependsOn: z.array(z.string()),
  reads: z.array(z.enum(REQUEST_PARTS)),
  advice: z
    .array(z.enum(ADVICE_TOPICS))
    .optional()
    .describe(
      'On what automated checks advise. When left out: on the training data where the step judges nothing but the model card, on the rollback where it judges that.',
    ),
  editorialNote: z.string().optional(),
  checklist: z.array(checklistEntrySchema).optional(),
  upload: uploadRuleSchema.optional(),
  form: formDefinitionSchema.optional(),
  approval: approvalRuleSchema.optional(),
  webhook: z.strictObject({ target: z.string() }).optional(),
  onNobody: z
    .enum(['refuse', 'warn'])
    .optional()
    .describe(
      'What happens to a request when no person could do the step; refuse when left out.',
    ),
};

export const stepDefinitionSchema = exactly<StepDefinition>()(
  z.strictObject(stepDefinitionShape),
);

const prerequisiteSchema = exactly<RunbookPrerequisite>()(
  z.strictObject({
    key: z.enum(['model-card', 'evaluation', 'rollback', 'accountable-owner']),
    title: z.string(),
  }),
);

export const runbookSchema = exactly<Runbook>()(
  z.strictObject({
    apiVersion: z.literal(RUNBOOK_API_VERSION),
    kind: z.literal('Runbook'),
    metadata: z.strictObject({
      name: z.string(),
      title: z.string(),
      description: z.string(),
    }),
    spec: z.strictObject({
      version: z.string(),
      lastReviewed: calendarDay,
      estimatedDuration: z.string().describe('ISO 8601 duration.'),
      phase: z.string(),
      risk: riskSchema,
      appliesTo: z.array(z.string()),
      requester: z.literal('person').optional(),
      prerequisites: z.array(prerequisiteSchema),
      steps: z.array(stepDefinitionSchema),
    }),
    digest,
  }),
);

export const runbookStepOwnersSchema = exactly<RunbookStepOwners>()(
  z
    .strictObject({
      key: z.string(),
      owners: z.array(z.string()),
      people: z.array(z.string()).describe('Users behind them.'),
      problem: z.string().optional(),
    })
    .describe('Who a step goes to today, whatever the model.'),
);

export const runbookPinSchema = exactly<RunbookPin>()(
  z.strictObject({
    name: z.string(),
    version: z.string(),
    digest,
    title: z.string(),
    risk: riskSchema,
  }),
);
