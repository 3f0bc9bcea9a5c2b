import { hasEnvironment } from './rules/hasEnvironment';
import { hasRisk } from './rules/hasRisk';
import { hasStatus } from './rules/hasStatus';
import { isModelOwner } from './rules/isModelOwner';
import { isNotRequester } from './rules/isNotRequester';
import { isRequester } from './rules/isRequester';
import { isStepOwner } from './rules/isStepOwner';

/** All rules about releases. Policies use {@link modelReleaseConditions}. @public */
export const modelReleaseRules = {
  isRequester,
  isNotRequester,
  isStepOwner,
  isModelOwner,
  hasEnvironment,
  hasStatus,
  hasRisk,
};
