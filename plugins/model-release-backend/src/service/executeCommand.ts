import {
  Actor,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../domain/command';
import { decide } from '../domain/decide';
import { decisionContext, ReleaseOffice } from './ReleaseOffice';
import { toChange } from './toChange';

/** The refusal of an id that names no release. */
export function unknownRelease(id: string): ModelReleaseError {
  return new ModelReleaseError('unknown_release', `There is no release ${id}.`);
}

/**
 * Carries out one command in one transaction: load, decide, save.
 *
 * @returns the next release; the same one when the command was a repeat
 */
export async function executeCommand(
  office: ReleaseOffice,
  id: string,
  command: Command,
  actor: Actor,
): Promise<Release> {
  const context = decisionContext(office, actor);
  const { release, changed } = await office.store.transaction(async tx => {
    const before = await tx.load(id);
    if (!before) {
      throw unknownRelease(id);
    }
    const decision = decide(before.release, command, context);
    if (decision.events.length === 0) {
      return { release: before.release, changed: false };
    }
    await tx.update(toChange(before, decision, context));
    return { release: decision.release, changed: true };
  });
  if (changed) {
    office.onCommitted(id);
  }
  return release;
}
