import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { Command } from '../../domain/command';
import { decide } from '../../domain/commands/decide';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { assertReadable } from './assertReadable';
import { decisionContext, DecisionDependencies } from './decisionContext';
import { toChange } from './toChange';

export interface CommandDependencies extends DecisionDependencies {
  releases: Pick<ReleaseStore, 'transaction'>;
  /** Called after every commit, never inside a transaction. Must not throw. */
  onCommitted: (releaseId: string) => void;
}

/**
 * Carries out one command in one transaction: load, decide, save.
 *
 * @returns the next release; the same one when the command was a repeat
 */
export async function executeCommand(
  dependencies: CommandDependencies,
  id: string,
  command: Command,
  caller: Caller,
): Promise<Release> {
  const context = decisionContext(dependencies, caller);
  const { release, changed } = await dependencies.releases.transaction(
    async tx => {
      const before = assertReadable(id, await tx.load(id), caller.access);
      const decision = decide(before.release, command, context);
      if (decision.events.length === 0) {
        return { release: before.release, changed: false };
      }
      await tx.update(toChange(before, decision, context));
      return { release: decision.release, changed: true };
    },
  );
  if (changed) {
    dependencies.onCommitted(id);
  }
  return release;
}
