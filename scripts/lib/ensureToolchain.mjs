import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { fromRoot } from './root.mjs';
import { nodePackage, yarnPackage } from './toolchainPackages.mjs';
import { UserError } from './UserError.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} node path of a Node that Backstage supports
 * @property {boolean} ownYarn whether Yarn is the machine's own
 * @property {NodeJS.ProcessEnv} env in which `node` is that Node and `yarn` is a Yarn 4
 */

const folder = fromRoot('.toolchain');

/**
 * Finds a Node and a Yarn that can build this repository: the machine's own where they will do,
 * otherwise pinned ones from npm, kept in the git-ignored folder `.toolchain`.
 *
 * @returns {Toolchain}
 */
export function ensureToolchain() {
  const ownNode = isNodeSupported();
  const ownYarn = ownNode && hasYarn4();
  const wanted = [
    ...(ownNode ? [] : [nodePackage()]),
    ...(ownYarn ? [] : [yarnPackage]),
  ];
  if (wanted.length > 0) {
    install(wanted);
  }
  const node = ownNode ? process.execPath : installedNode();
  const folders = [
    ...(ownNode ? [] : [dirname(node)]),
    ...(ownYarn ? [] : [join(folder, 'node_modules', '.bin')]),
  ];
  return { node, ownYarn, env: environment(node, folders) };
}

// Backstage wants Node 22 or 24; the end-to-end tests want one that runs TypeScript as it is.
function isNodeSupported() {
  const { node } = process.versions;
  const [major = 0, minor = 0] = node.split('.').map(Number);
  if (major < 20) {
    throw new UserError(
      `This is Node ${node}, which is too old. Install Node 20 or newer: anything from 20 on will do, Node 22 is fetched from npm where it is needed.`,
    );
  }
  return major === 24 || (major === 22 && minor >= 18);
}

function hasYarn4() {
  const { status, stdout } = spawnSync('yarn --version', {
    shell: true,
    cwd: fromRoot(),
    encoding: 'utf8',
    // Where Yarn is really Corepack, it may ask before it downloads, or try to for minutes.
    env: { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
    timeout: 30_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 && /^4\./.test(stdout.trim());
}

/** @param {[name: string, version: string][]} wanted */
function install(wanted) {
  const manifest = `${JSON.stringify(
    { private: true, dependencies: Object.fromEntries(wanted) },
    undefined,
    2,
  )}\n`;
  const manifestFile = join(folder, 'package.json');
  const doneFile = join(folder, 'node_modules', '.installed');
  if (existsSync(doneFile) && readFileSync(doneFile, 'utf8') === manifest) {
    return;
  }
  console.log(
    `Getting ${wanted
      .map(([name, version]) => `${name} ${version}`)
      .join(' and ')} from npm …`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifestFile, manifest);
  npm([
    'install',
    '--prefix',
    folder,
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
  ]);
  writeFileSync(doneFile, manifest);
}

function installedNode() {
  const [name] = nodePackage();
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(folder, 'node_modules', name, 'bin', file);
  if (spawnSync(node, ['--version']).status !== 0) {
    throw new UserError(
      `The Node 22 that npm delivered does not run on this machine (${node}). Install Node 22 or 24 yourself and run the command again.`,
    );
  }
  return node;
}

/**
 * @param {string} node
 * @param {string[]} folders
 * @returns {NodeJS.ProcessEnv}
 */
function environment(node, folders) {
  const env = { ...process.env };
  const path = Object.keys(env).find(key => /^path$/i.test(key)) ?? 'PATH';
  env[path] = [...folders, env[path]].join(delimiter);
  env.COREPACK_ENABLE_DOWNLOAD_PROMPT = '0';

  // A machine may be configured with the headers of another Node (npm's `nodedir`); add-ons built
  // against those would not load into this one.
  const prefix = dirname(dirname(node));
  if (existsSync(join(prefix, 'include', 'node', 'node_version.h'))) {
    env.npm_config_nodedir = prefix;
  }
  return env;
}
