export interface Config {
  /** The demo's fake ticket system. */
  demoTicketDesk?: {
    /**
     * Verifies the signatures of incoming messages: `whsec_` and the key in base64. The same value as
     * `modelRelease.webhooks.targets.<name>.secret` of the target that points here.
     * @visibility secret
     */
    secret: string;
  };
  auth?: {
    providers?: {
      /** The demo's sign-in, as any user in the catalog. Has no options. */
      persona?: {};
    };
  };
}
