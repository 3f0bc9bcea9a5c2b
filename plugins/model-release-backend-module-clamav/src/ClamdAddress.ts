/** Where clamd listens. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** The address in words. */
export function nameOf(address: ClamdAddress): string {
  return 'path' in address
    ? `clamd at ${address.path}`
    : `clamd at ${address.host}:${address.port}`;
}
