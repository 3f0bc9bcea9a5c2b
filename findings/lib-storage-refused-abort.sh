#!/usr/bin/env bash
# @aws-sdk/lib-storage 3.1169.0: an upload in parts fails, and the abort that follows is refused.
#
# When a part cannot be stored, or the stream that is uploaded breaks off, `Upload.done()` aborts the
# upload so that no parts are left to be paid for. A key that may put objects does not have to have the
# right to do that: `s3:AbortMultipartUpload` is a permission of its own. Then `done()` does not reject
# with what went wrong, but with the refusal of the abort: the cause is nowhere, not even in `cause`, and
# the parts stay. With `leavePartsOnError: true` it rejects with the cause.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  @aws-sdk/lib-storage@3.1169.0 @aws-sdk/client-s3@3.1169.0 >/dev/null

cat >ask.cjs <<'EOF'
const { createServer } = require('node:http');
const { Readable } = require('node:stream');
const { S3Client } = require('@aws-sdk/client-s3');
const { Upload } = require('@aws-sdk/lib-storage');

// A bucket that takes every part and lets nobody abort.
const bucket = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.method === 'POST') {
      response.end(
        '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>',
      );
    } else if (request.method === 'PUT') {
      response.writeHead(200, { etag: '"e1"' }).end();
    } else {
      response
        .writeHead(403)
        .end('<Error><Code>AccessDenied</Code><Message>no abort</Message></Error>');
    }
  });
});

// Two parts, and then the disk from which it is read fails.
const brokenOff = () =>
  Readable.from(
    (async function* file() {
      yield Buffer.alloc(6 * 1024 * 1024);
      yield Buffer.alloc(6 * 1024 * 1024);
      throw new Error('the disk is gone');
    })(),
  );

bucket.listen(0, '127.0.0.1', async () => {
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${bucket.address().port}`,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  for (const leavePartsOnError of [false, true]) {
    const params = { Bucket: 'b', Key: 'k', Body: brokenOff() };
    await new Upload({ client, params, leavePartsOnError, queueSize: 1 }).done().catch(error => {
      console.log(`leavePartsOnError: ${leavePartsOnError}: ${error.name}: ${error.message}; cause: ${error.cause}`);
    });
  }
  bucket.close();
  bucket.closeAllConnections();
});
EOF

diff <(node ask.cjs 2>/dev/null) - <<'EOF'
leavePartsOnError: false: AccessDenied: no abort; cause: undefined
leavePartsOnError: true: Error: the disk is gone; cause: undefined
EOF
echo 'Seen with @aws-sdk/lib-storage 3.1169.0: the refusal of the abort takes the place of the cause.'
