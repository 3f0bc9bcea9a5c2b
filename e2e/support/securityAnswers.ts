import { readFileSync } from 'node:fs';
import { fromRoot } from '../../scripts/lib/root.mjs';

const FILE = 'plugins/model-release-common/src/testUtils/securityAnswers.json';

/** Answers that the shipped security questionnaire accepts. */
export const securityAnswers = JSON.parse(readFileSync(fromRoot(FILE), 'utf8'));
