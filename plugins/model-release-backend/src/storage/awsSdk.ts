/**
 * The SDK of AWS, loaded when it is first asked for: it is large, and who keeps files in a folder has no
 * use for it. Everybody else imports its types alone.
 */
export const awsSdk = {
  get clientS3(): typeof import('@aws-sdk/client-s3') {
    return require('@aws-sdk/client-s3');
  },
  get libStorage(): typeof import('@aws-sdk/lib-storage') {
    return require('@aws-sdk/lib-storage');
  },
  get credentials(): typeof import('@backstage/integration-aws-node') {
    return require('@backstage/integration-aws-node');
  },
};
