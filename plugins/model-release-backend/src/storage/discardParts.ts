import type { S3Client } from '@aws-sdk/client-s3';
import { awsSdk } from './awsSdk';

/**
 * Discards what has come of an upload in parts that failed. It never fails itself, as it must not hide
 * why the upload did; what it leaves behind, a lifecycle rule of the bucket removes.
 *
 * @param UploadId - undefined when the upload had not begun
 */
export async function discardParts(
  client: Pick<S3Client, 'send'>,
  at: { Bucket: string; Key: string },
  UploadId: string | undefined,
): Promise<void> {
  if (UploadId !== undefined) {
    const abort = { ...at, UploadId };
    await client
      .send(new awsSdk.clientS3.AbortMultipartUploadCommand(abort))
      .catch(() => {});
  }
}
