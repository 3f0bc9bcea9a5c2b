export interface Config {
  modelRelease?: {
    /** Address of clamd: either `host` or `socket`. */
    clamav?: {
      host?: string;
      /** Defaults to 3310. */
      port?: number;
      /** Path of a Unix domain socket. */
      socket?: string;
      /**
       * The `StreamMaxLength` of clamd, such as `2GiB`. Larger files are refused without being sent. clamd is
       * left to say so by default.
       */
      streamMaxLength?: string;
    };
  };
}
