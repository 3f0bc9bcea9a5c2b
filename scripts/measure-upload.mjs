// How much memory the back end takes while it stores a file of 2 GiB in a folder.
// By hand: node scripts/measure-upload.mjs [bytes]
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { json } from 'node:stream/consumers';
import { main } from './lib/main.mjs';
import { fromRoot } from './lib/root.mjs';

const MB = 1_000_000;
const CHUNK_SIZE = 64 * 1024;
/** What the back end may take on top of what it has when it idles. */
const LIMIT_MB = 250;

await main(async () => {
  const size = Number(process.argv[2] ?? 2 * 1024 ** 3);
  const backend = fork(fromRoot('scripts/lib/serveUploads.mjs'), {
    execArgv: ['--expose-gc'],
  });
  const ask = async (/** @type {string} */ question) => {
    backend.send(question);
    return nextAnswer(backend);
  };
  try {
    const target = await nextAnswer(backend);
    const { idle } = await ask('idle');
    const started = performance.now();
    await upload(target, size);
    const seconds = (performance.now() - started) / 1000;
    const { peak } = await ask('peak');
    const over = (peak - idle) / MB;
    console.log(
      `${Math.round(size / MB)} MB in ${seconds.toFixed(1)} s: ${Math.round(
        idle / MB,
      )} MB when idle, ${Math.round(peak / MB)} MB at most, ${Math.round(
        over,
      )} MB more. Allowed: ${LIMIT_MB} MB.`,
    );
    return over < LIMIT_MB ? 0 : 1;
  } finally {
    if (backend.connected) {
      backend.send('stop');
      await once(backend, 'exit');
    }
  }
});

/**
 * What the back end says next. What loads its sources speaks on the same channel and is not heard.
 *
 * @param {import('node:child_process').ChildProcess} backend
 * @returns {Promise<any>}
 */
function nextAnswer(backend) {
  return new Promise((resolve, reject) => {
    const hear = (/** @type {any} */ message) => {
      if (message.type !== 'watch') {
        backend.off('message', hear);
        resolve(message);
      }
    };
    backend.on('message', hear);
    backend.once('exit', code =>
      reject(new Error(`The back end ended with code ${code}`)),
    );
  });
}

/**
 * @param {{ port: number, path: string, authorization: string }} target
 * @param {number} size
 */
async function upload({ port, path, authorization }, size) {
  const hash = createHash('sha256');
  const sending = request({
    port,
    path,
    method: 'PUT',
    headers: {
      authorization,
      'content-type': 'text/plain',
      'content-length': size,
    },
  });
  const answered = once(sending, 'response');
  await pipeline(Readable.from(generate(size, hash)), sending);
  const [response] = await answered;
  /** @type {{ steps?: Array<{ files: Array<{ digest: string, size: number }> }>, error?: unknown }} */
  const body = /** @type {any} */ (await json(response));
  const stored = body.steps?.flatMap(step => step.files).at(0);
  const digest = `sha256:${hash.digest('hex')}`;
  if (stored?.digest !== digest || stored.size !== size) {
    throw new Error(
      `The back end answered ${
        response.statusCode
      } and has not stored ${size} bytes as ${digest}: ${JSON.stringify(
        body.error ?? stored,
      )}`,
    );
  }
}

/**
 * Text of which no two chunks are the same.
 *
 * @param {number} size
 * @param {import('node:crypto').Hash} hash
 */
function* generate(size, hash) {
  for (let sent = 0; sent < size; sent += CHUNK_SIZE) {
    const length = Math.min(CHUNK_SIZE, size - sent);
    const chunk = Buffer.alloc(length, `${sent.toString(36)} is one more. `);
    hash.update(chunk);
    yield chunk;
  }
}
