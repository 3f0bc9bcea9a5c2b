/**
 * The AWS SDK, loaded on first use: it is large, and storage in a folder does not need it.
 * Everybody else imports its types alone.
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
