/**
 * Throws where the process runs in production.
 *
 * Choosing a person proves nothing about who is in front of the screen, so a portal that other
 * people can reach must never offer it, whatever its configuration says.
 */
export function refuseInProduction(environment = process.env.NODE_ENV): void {
  if (environment === 'production') {
    throw new Error(
      'The demo sign-in "persona" lets anybody sign in as anybody and refuses to load while NODE_ENV is "production". ' +
        'Remove it from packages/backend/src/index.ts and add the sign-in of your organization.',
    );
  }
}
