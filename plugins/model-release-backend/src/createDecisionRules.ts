import { Config } from '@backstage/config';
import { readEvidenceQuota } from './config/readEvidenceQuota';
import { Calendar } from './domain/Calendar';
import { DecisionRules } from './domain/DecisionRules';
import { canonicalDigest } from './lib/canonicalDigest';
import { checkAnswers } from './runbooks/forms/checkAnswers';

export function createDecisionRules(
  config: Config,
  { dueAt, daysLeft, dayName }: Omit<Calendar, 'boundsOf'>,
): DecisionRules {
  return {
    digest: canonicalDigest,
    dueAt,
    daysLeft,
    dayName,
    quota: readEvidenceQuota(config),
    checkAnswers,
  };
}
