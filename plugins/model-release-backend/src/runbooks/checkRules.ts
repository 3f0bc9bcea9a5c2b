import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { Finding } from './rules/problems';
import { acyclic } from './rules/acyclic';
import { approvalsCover } from './rules/approvalsCover';
import { asksForApproval } from './rules/asksForApproval';
import { dependenciesExist } from './rules/dependenciesExist';
import { formsCompile } from './rules/formsCompile';
import { highlightsFit } from './rules/highlightsFit';
import { messagesComeLast } from './rules/messagesComeLast';
import { RunbookRule } from './rules/rule';
import { sizesParse } from './rules/sizesParse';
import { uniqueKeys } from './rules/uniqueKeys';

/** What the JSON Schema cannot say about a runbook. All of it is checked, in this order. */
const RULES: readonly RunbookRule[] = [
  uniqueKeys,
  dependenciesExist,
  acyclic,
  asksForApproval,
  approvalsCover,
  messagesComeLast,
  sizesParse,
  formsCompile,
  highlightsFit,
];

/** All problems of a document that matches the JSON Schema. */
export function checkRules(runbook: RunbookDocument): Finding[] {
  return RULES.flatMap(rule => rule(runbook));
}
