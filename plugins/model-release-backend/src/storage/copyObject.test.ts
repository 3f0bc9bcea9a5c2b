import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { copyObject } from './copyObject';

const GIB = 1024 ** 3;
const from = { Bucket: 'evidence', Key: 'my models/incoming/1' };
const to = { Bucket: 'evidence', Key: 'my models/sha256/2' };
const encryption = {
  ServerSideEncryption: 'aws:kms' as const,
  SSEKMSKeyId: 'alias/evidence',
};
const CopySource = 'evidence/my%20models/incoming/1';

/** The server of the other tests cannot copy in parts, and 5 GiB are many for a test. */
function recordCommands(failure?: { at: number; error: Error }) {
  const sent: Array<{ name: string; input: Record<string, unknown> }> = [];
  const send = async (command: { constructor: Function; input: any }) => {
    sent.push({ name: command.constructor.name, input: command.input });
    if (failure && failure.at === command.input.PartNumber) {
      throw failure.error;
    }
    return {
      UploadId: 'upload',
      CopyPartResult: { ETag: `etag ${command.input.PartNumber}` },
    };
  };
  return { client: { send } as unknown as S3Client, sent };
}

describe('copyObject', () => {
  it('copies what S3 copies in one go in one go', async () => {
    const { client, sent } = recordCommands();

    await copyObject(client, from, to, { size: 5 * GIB, encryption });

    expect(sent).toEqual([
      {
        name: CopyObjectCommand.name,
        input: { ...to, ...encryption, CopySource },
      },
    ]);
  });

  it('copies anything larger in parts that leave no byte out', async () => {
    const { client, sent } = recordCommands();
    const size = 5 * GIB + 1;

    await copyObject(client, from, to, { size, encryption });

    expect(sent.shift()).toEqual({
      name: CreateMultipartUploadCommand.name,
      input: { ...to, ...encryption },
    });
    const { name, input } = sent.pop()!;
    expect(name).toBe(CompleteMultipartUploadCommand.name);
    expect(input.MultipartUpload).toEqual({
      Parts: [1, 2, 3, 4, 5, 6].map(PartNumber => ({
        PartNumber,
        ETag: `etag ${PartNumber}`,
      })),
    });
    expect(sent.map(part => part.input.CopySourceRange)).toEqual([
      ...[0, 1, 2, 3, 4].map(n => `bytes=${n * GIB}-${(n + 1) * GIB - 1}`),
      `bytes=${5 * GIB}-${5 * GIB}`,
    ]);
    for (const part of sent) {
      expect(part).toMatchObject({
        name: UploadPartCopyCommand.name,
        input: { ...to, CopySource, UploadId: 'upload' },
      });
    }
  });

  it('discards the parts when one of them cannot be copied', async () => {
    const error = new Error('gone');
    const { client, sent } = recordCommands({ at: 3, error });

    await expect(
      copyObject(client, from, to, { size: 9 * GIB, encryption }),
    ).rejects.toBe(error);

    expect(sent.pop()).toEqual({
      name: AbortMultipartUploadCommand.name,
      input: { ...to, UploadId: 'upload' },
    });
  });
});
