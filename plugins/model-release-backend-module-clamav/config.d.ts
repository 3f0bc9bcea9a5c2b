export interface Config {
  modelRelease?: {
    /** Where clamd listens. Give `host`, or `socket`. */
    clamav?: {
      host?: string;
      /** Defaults to 3310. */
      port?: number;
      /** Path of a Unix socket. */
      socket?: string;
    };
  };
}
