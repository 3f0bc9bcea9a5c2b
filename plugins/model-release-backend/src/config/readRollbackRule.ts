import { createContext, Script } from 'node:vm';
import { Config } from '@backstage/config';
import { FlagRule } from '../review/advice/judgeRollback';

const KEY = 'modelRelease.rollback.featureFlagPattern';

/** Long enough for any reasonable pattern, and short enough not to hold up other requests. */
const TIMEOUT_MS = 50;

function assertCompiles(pattern: string): void {
  try {
    // eslint-disable-next-line no-new
    new RegExp(pattern, 'u');
  } catch (error) {
    throw new Error(`${KEY}: ${(error as Error).message}`);
  }
}

/**
 * Matches with a timeout: some patterns take years for a short name, and names come from
 * requesters.
 */
function createMatches(pattern: string): FlagRule['matches'] {
  const context = createContext({
    expression: new RegExp(`^(?:${pattern})$`, 'u'),
    name: '',
  });
  const script = new Script('expression.test(name)');
  return name => {
    context.name = name;
    try {
      return script.runInContext(context, { timeout: TIMEOUT_MS });
    } catch {
      return undefined;
    }
  };
}

/**
 * How feature flags are named: a regular expression that has to fit the whole name; `undefined`
 * where none is configured.
 *
 * @throws Error that names the key when it is not a regular expression
 */
export function readRollbackRule(config: Config): FlagRule | undefined {
  const pattern = config.getOptionalString(KEY);
  if (pattern === undefined) {
    return undefined;
  }
  assertCompiles(pattern);
  return { pattern, matches: createMatches(pattern) };
}
