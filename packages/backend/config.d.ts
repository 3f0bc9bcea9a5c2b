export interface Config {
  /** The demo's stand-in for a ticket system. */
  demoTicketDesk?: {
    /**
     * Key for the signatures of the messages it takes: `whsec_` and the key in base64, the same as
     * `modelRelease.webhooks.targets.<name>.secret` of the target that points here.
     * @visibility secret
     */
    secret: string;
  };
  auth?: {
    providers?: {
      /** The demo's sign-in as anybody in the catalog. Takes no options. */
      persona?: {};
    };
  };
}
