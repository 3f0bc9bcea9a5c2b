export interface Config {
  modelRelease?: {
    /** Address of clamd: either `host` or `socket`. */
    clamav?: {
      host?: string;
      /** Defaults to 3310. */
      port?: number;
      /** Path of a Unix domain socket. */
      socket?: string;
    };
  };
}
