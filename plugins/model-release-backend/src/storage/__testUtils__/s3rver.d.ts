/** The part of the object storage for tests that is used here; it comes without types. */
declare module 's3rver' {
  import { RequestListener } from 'node:http';

  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      configureBuckets: Array<{ name: string }>;
    });
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
}
