import { RunbookDocument } from '@model-release/backstage-plugin-model-release-common';
import { Finding } from './problems';

/** Looks for one kind of mistake in a document of the right shape. */
export type RunbookRule = (runbook: RunbookDocument) => Finding[];
