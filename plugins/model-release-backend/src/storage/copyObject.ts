import type { CompletedPart, S3Client } from '@aws-sdk/client-s3';
import { awsSdk } from './awsSdk';
import { discardParts } from './discardParts';
import { Encryption } from './Encryption';

const GIB = 1024 ** 3;
/** What S3 copies in one go, and in one part, at most. */
const MAX_COPY_SIZE = 5 * GIB;
/** A part of this size is copied within the time that a request may take. */
const COPY_PART_SIZE = GIB;

/** An object of at most this many parts is all that S3 takes. */
export const MAX_PARTS = 10_000;

/** Where an object lies. */
interface Location {
  Bucket: string;
  Key: string;
}

const sourceOf = ({ Bucket, Key }: Location) =>
  [Bucket, ...Key.split('/')].map(encodeURIComponent).join('/');

/** What the copy needs to know. */
interface CopyOptions {
  /** Of the source. */
  size: number;
  /** Of the copy: it is not inherited. */
  encryption: Encryption;
}

/** Copies within the object storage; the bytes do not come here. */
export async function copyObject(
  client: Pick<S3Client, 'send'>,
  from: Location,
  to: Location,
  options: CopyOptions,
): Promise<void> {
  if (options.size > MAX_COPY_SIZE) {
    await copyInParts(client, from, to, options);
  } else {
    const CopySource = sourceOf(from);
    await client.send(
      new awsSdk.clientS3.CopyObjectCommand({
        ...to,
        ...options.encryption,
        CopySource,
      }),
    );
  }
}

/** As S3 writes them: from the first byte to the last one, both included. */
function* partRanges(size: number): Generator<string> {
  for (let start = 0; start < size; start += COPY_PART_SIZE) {
    const end = Math.min(start + COPY_PART_SIZE, size) - 1;
    yield `bytes=${start}-${end}`;
  }
}

async function copyInParts(
  client: Pick<S3Client, 'send'>,
  from: Location,
  to: Location,
  { size, encryption }: CopyOptions,
): Promise<void> {
  const { UploadId } = await client.send(
    new awsSdk.clientS3.CreateMultipartUploadCommand({ ...to, ...encryption }),
  );
  try {
    const Parts: CompletedPart[] = [];
    for (const range of partRanges(size)) {
      const PartNumber = Parts.length + 1;
      const { CopyPartResult } = await client.send(
        new awsSdk.clientS3.UploadPartCopyCommand({
          ...to,
          UploadId,
          PartNumber,
          CopySource: sourceOf(from),
          CopySourceRange: range,
        }),
      );
      Parts.push({ PartNumber, ETag: CopyPartResult?.ETag });
    }
    await client.send(
      new awsSdk.clientS3.CompleteMultipartUploadCommand({
        ...to,
        UploadId,
        MultipartUpload: { Parts },
      }),
    );
  } catch (error) {
    await discardParts(client, to, UploadId);
    throw error;
  }
}
