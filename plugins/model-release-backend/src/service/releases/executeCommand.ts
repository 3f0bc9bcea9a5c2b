import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../../domain/command';
import { decide } from '../../domain/decide';
import { assertReadable } from './assertReadable';
import { Caller, decisionContext, ReleaseOffice } from './ReleaseOffice';
import { toChange } from './toChange';

/**
 * Carries out one command in one transaction: load, decide, save.
 *
 * @returns the next release; the same one when the command was a repeat
 */
export async function executeCommand(
  office: ReleaseOffice,
  id: string,
  command: Command,
  caller: Caller,
): Promise<Release> {
  const context = decisionContext(office, caller);
  const { release, changed } = await office.store.transaction(async tx => {
    const before = assertReadable(id, await tx.load(id), caller.access);
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
