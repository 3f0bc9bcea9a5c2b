import type { S3Client } from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { ByteRange } from '../ports/EvidenceStorage';
import { awsSdk } from './awsSdk';
import { copyObject, MAX_PARTS } from './copyObject';
import { discardParts } from './discardParts';
import { Encryption } from './Encryption';

const MIB = 1024 ** 2;
const MIN_PART_SIZE = 8 * MIB;
/** The largest object that S3 accepts. */
const MAX_OBJECT_SIZE = 5 * 1024 ** 2 * MIB;

/** An object in a listing. */
export interface BucketEntry {
  key: string;
  size: number;
  modified: Date;
}

/** The few things that the storage does with a bucket. Keys are relative to the prefix. */
export class S3Bucket {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
    private readonly prefix: string,
    private readonly encryption: Encryption = {},
  ) {}

  /**
   * Sends a stream part by part, one at a time: no more than one part is ever in memory, and the
   * first one that fails ends it. What was sent of a failed upload is discarded.
   *
   * @param maxSize - bytes that may come at most; decides how large the parts are
   */
  async upload(key: string, body: Readable, maxSize: number): Promise<void> {
    const size = Math.min(maxSize, MAX_OBJECT_SIZE);
    const upload = new awsSdk.libStorage.Upload({
      client: this.client,
      params: { ...this.#at(key), ...this.encryption, Body: body },
      queueSize: 1,
      partSize: Math.max(MIN_PART_SIZE, Math.ceil(size / MAX_PARTS)),
      // On its own it throws what went wrong with that in place of what went wrong before.
      leavePartsOnError: true,
    });
    try {
      await upload.done();
    } catch (error) {
      await discardParts(this.client, this.#at(key), upload.uploadId);
      throw error;
    }
  }

  /** @returns undefined when there is no such object */
  open(
    key: string,
    range?: ByteRange,
  ): Promise<{ size: number; content: Readable } | undefined> {
    return ifThere(async () => {
      const { Body, ContentLength, ContentRange } = await this.client.send(
        new awsSdk.clientS3.GetObjectCommand({
          ...this.#at(key),
          Range: range && `bytes=${range.start}-${range.end}`,
        }),
      );
      const size = Number(ContentRange?.split('/')[1] ?? ContentLength);
      return { size, content: Body as Readable };
    });
  }

  /** @returns undefined when there is no such object */
  head(key: string): Promise<Omit<BucketEntry, 'key'> | undefined> {
    return ifThere(async () => {
      const { ContentLength = 0, LastModified } = await this.client.send(
        new awsSdk.clientS3.HeadObjectCommand(this.#at(key)),
      );
      return { size: ContentLength, modified: LastModified ?? new Date() };
    });
  }

  /** @returns false when there is nothing to copy */
  async copy(from: string, to: string): Promise<boolean> {
    const found = await this.head(from);
    const copied =
      found &&
      (await ifThere(async () => {
        await copyObject(this.client, this.#at(from), this.#at(to), {
          size: found.size,
          encryption: this.encryption,
        });
        return true;
      }));
    return copied ?? false;
  }

  /** Does nothing when there is no such object. */
  async delete(key: string): Promise<void> {
    await this.client.send(
      new awsSdk.clientS3.DeleteObjectCommand(this.#at(key)),
    );
  }

  /** In the order of the keys. @param after - a key: only what comes behind it */
  async *list(folder: string, after?: string): AsyncGenerator<BucketEntry> {
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new awsSdk.clientS3.ListObjectsV2Command({
          Bucket: this.bucket,
          Prefix: this.prefix + folder,
          ContinuationToken: token,
          StartAfter: after && this.prefix + after,
        }),
      );
      for (const { Key = '', Size = 0, LastModified } of page.Contents ?? []) {
        yield {
          key: Key.slice(this.prefix.length),
          size: Size,
          modified: LastModified ?? new Date(),
        };
      }
      token = page.NextContinuationToken;
    } while (token);
  }

  #at(key: string) {
    return { Bucket: this.bucket, Key: this.prefix + key };
  }
}

/** A bucket that is not there is a failure, unlike an object that is not. */
async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (['NoSuchKey', 'NotFound'].includes((error as Error).name)) {
      return undefined;
    }
    throw error;
  }
}
