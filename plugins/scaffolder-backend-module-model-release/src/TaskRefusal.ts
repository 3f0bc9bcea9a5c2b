/**
 * Why a task ends, in words for whoever started it. The scaffolder writes the stack of what a task failed
 * with into its log, so this one has none: nobody who fills in a form can do anything with the server's
 * paths.
 */
export class TaskRefusal extends Error {
  readonly name = 'TaskRefusal';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.stack = message;
  }
}
