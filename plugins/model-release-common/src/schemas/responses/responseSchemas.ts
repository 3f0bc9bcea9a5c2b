import { releaseActionSchema, stepActionSchema } from './action';
import { releaseAdviceSchema } from './advice';
import { archiveListingSchema } from './archive';
import { amendmentPreviewSchema } from './amendment';
import { cardDifferenceSchema, differenceHunkSchema } from './cardDifference';
import {
  coveredSignatureSchema,
  packetChangeSchema,
  packetChangesSchema,
  signedFileSchema,
} from './changes';
import {
  commentSchema,
  mentionablePersonSchema,
  modelWatchSchema,
  releaseWatchSchema,
} from './comment';
import { delegationSchema } from './delegation';
import { deliverySchema } from './delivery';
import { errorSchema } from './error';
import { evaluationReportSchema, evaluationResultSchema } from './evaluation';
import { eventSchema, eventTrailSchema } from './event';
import { evidenceScanSchema, evidenceSchema } from './evidence';
import { digest, listOf, pageOf } from './fields';
import { gateAnswerSchema } from './gate';
import {
  readinessItemSchema,
  readinessSchema,
  releasePreviewSchema,
} from './preview';
import {
  checkpointSchema,
  modelCardReadingSchema,
  prerequisiteSchema,
  releaseSchema,
  releaseStatusSchema,
  releaseSummarySchema,
} from './release';
import { evaluationReferenceSchema, rollbackSchema } from './requestParts';
import {
  approvalRuleSchema,
  checklistEntrySchema,
  formDefinitionSchema,
  ownerRuleSchema,
  runbookPinSchema,
  runbookSchema,
  runbookStepOwnersSchema,
  slaSchema,
  stepDefinitionSchema,
  stepTypeSchema,
  uploadRuleSchema,
} from './runbook';
import {
  releaseMentionSchema,
  servingReleaseSchema,
  servingSchema,
} from './serving';
import {
  stepDelegateSchema,
  stepSchema,
  stepStatusSchema,
  stepSummarySchema,
} from './step';
import { signatureSchema, stepResultSchema } from './stepResult';
import { visitAnswerSchema } from './visit';

/**
 * Everything that the HTTP API answers, under the names that it has in the API description.
 *
 * @public
 */
export const responseSchemas = {
  Error: errorSchema,
  Release: releaseSchema,
  ReleaseSummary: releaseSummarySchema,
  ReleasePage: pageOf(releaseSummarySchema),
  ReleasePreview: releasePreviewSchema,
  Readiness: readinessSchema,
  ReadinessItem: readinessItemSchema,
  AmendmentPreview: amendmentPreviewSchema,
  ReleaseAdvice: releaseAdviceSchema,
  ReleaseStatus: releaseStatusSchema,
  ReleaseAction: releaseActionSchema,
  ReleaseMention: releaseMentionSchema,
  Serving: servingSchema,
  ServingList: listOf(servingSchema),
  ServingRelease: servingReleaseSchema,
  Checkpoint: checkpointSchema,
  Rollback: rollbackSchema,
  EvaluationReference: evaluationReferenceSchema,
  ModelCardReading: modelCardReadingSchema,
  Prerequisite: prerequisiteSchema,
  Step: stepSchema,
  StepSummary: stepSummarySchema,
  StepStatus: stepStatusSchema,
  StepAction: stepActionSchema,
  StepDelegate: stepDelegateSchema,
  StepResult: stepResultSchema,
  Signature: signatureSchema,
  Runbook: runbookSchema,
  RunbookList: listOf(runbookSchema),
  RunbookPin: runbookPinSchema,
  RunbookStepOwners: runbookStepOwnersSchema,
  RunbookStepOwnersList: listOf(runbookStepOwnersSchema),
  StepDefinition: stepDefinitionSchema,
  StepType: stepTypeSchema,
  OwnerRule: ownerRuleSchema,
  Sla: slaSchema,
  ChecklistEntry: checklistEntrySchema,
  UploadRule: uploadRuleSchema,
  FormDefinition: formDefinitionSchema,
  ApprovalRule: approvalRuleSchema,
  Evidence: evidenceSchema,
  EvidenceScan: evidenceScanSchema,
  EvaluationReport: evaluationReportSchema,
  EvaluationResult: evaluationResultSchema,
  ArchiveListing: archiveListingSchema,
  PacketChanges: packetChangesSchema,
  PacketChange: packetChangeSchema,
  SignedFile: signedFileSchema,
  CoveredSignature: coveredSignatureSchema,
  CardDifference: cardDifferenceSchema,
  DifferenceHunk: differenceHunkSchema,
  Event: eventSchema,
  EventTrail: eventTrailSchema,
  Comment: commentSchema,
  CommentPage: pageOf(commentSchema),
  MentionablePerson: mentionablePersonSchema,
  MentionableList: listOf(mentionablePersonSchema),
  ReleaseWatch: releaseWatchSchema,
  ModelWatch: modelWatchSchema,
  Delivery: deliverySchema,
  DeliveryList: listOf(deliverySchema),
  Delegation: delegationSchema,
  DelegationList: listOf(delegationSchema),
  VisitAnswer: visitAnswerSchema,
  GateAnswer: gateAnswerSchema,
  Digest: digest,
};
