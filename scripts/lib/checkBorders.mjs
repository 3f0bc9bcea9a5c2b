import { borderChecks, purityChecks } from './borderChecks.mjs';
import { runChecks } from './runChecks.mjs';

/** Tries every border that lint keeps between rooms. */
export const checkBorders = () =>
  runChecks({
    ...purityChecks('model-release-common'),
    ...borderChecks('model-release-backend'),
    ...borderChecks('model-release'),
  });
