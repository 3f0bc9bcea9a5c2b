import { endWithParent } from './shutdown.mjs';
import { UserError } from './UserError.mjs';

/**
 * Runs a program's body and makes its answer the exit code. A problem that the person at the
 * keyboard can solve is printed as a paragraph; anything else is a defect and keeps its stack.
 *
 * @param {() => Promise<number>} body
 */
export async function main(body) {
  if (process.env.npm_lifecycle_event) {
    endWithParent();
  }
  try {
    process.exitCode = await body();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof UserError ? `\n${error.message}` : error);
  }
}
