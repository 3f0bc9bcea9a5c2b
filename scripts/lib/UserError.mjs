/** A problem that the person at the keyboard can solve: its message is all they need to see. */
export class UserError extends Error {
  name = 'UserError';
}
