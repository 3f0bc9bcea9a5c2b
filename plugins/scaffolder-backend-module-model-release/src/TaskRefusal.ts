/**
 * Why a task ends, in words for whoever started it. The scaffolder writes the stack of what a task failed
 * with into its log, so this one has none: nobody who fills in a form can do anything with the server's
 * paths.
 */
export class TaskRefusal extends Error {
  readonly name = 'TaskRefusal';

  /** @param options - `log`: what the log says, where it differs; the page draws the message as Markdown */
  constructor(message: string, options: ErrorOptions & { log?: string } = {}) {
    const { log = message, ...others } = options;
    super(message, others);
    this.stack = log;
  }
}
