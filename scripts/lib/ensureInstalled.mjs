import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { missingBuildTools } from './missingBuildTools.mjs';
import { npm } from './npm.mjs';
import { fromRoot, root } from './root.mjs';
import { runTool } from './startTool.mjs';
import { UserError } from './UserError.mjs';

/** @typedef {import('./ensureToolchain.mjs').Toolchain} Toolchain */

const stampFile = fromRoot('node_modules', '.model-release-install');
const addOn = fromRoot(
  'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
);
const prebuiltAddOns = 'https://github.com/WiseLibs/better-sqlite3/releases';

/**
 * Installs the dependencies, unless the last install was for exactly the same lock file, manifests
 * and kind of Node: then it does nothing, and needs no network.
 *
 * @param {Toolchain} toolchain
 */
export async function ensureInstalled(toolchain) {
  const stamp = computeStamp(toolchain.node);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return;
  }
  await refuseHopelessBuild();
  console.log('Installing dependencies; the first time takes some minutes …');
  const registry = npm(['config', 'get', 'registry']).trim();
  const code = await runTool('yarn install --immutable', [], {
    shell: true,
    cwd: root,
    env: { ...toolchain.env, ...registrySettings(toolchain, registry) },
  });
  if (code !== 0) {
    throw new UserError(await explainFailure(registry));
  }
  writeFileSync(stampFile, stamp);
}

/** @param {string} node */
function computeStamp(node) {
  const abi = spawnSync(node, ['-p', 'process.versions.modules'], {
    encoding: 'utf8',
  }).stdout.trim();
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${abi}\n`);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(fromRoot(folder))
      .sort()
      .map(name => `${folder}/${name}/package.json`),
  );
  for (const file of [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...manifests,
  ]) {
    if (existsSync(fromRoot(file))) {
      hash.update(`${file}\n`).update(readFileSync(fromRoot(file)));
    }
  }
  return hash.digest('hex');
}

// better-sqlite3 comes ready-made where its release page can be reached and is compiled elsewhere.
// Without a compiler that would come out only after some minutes, as a page of errors.
async function refuseHopelessBuild() {
  const missing = existsSync(addOn) ? undefined : missingBuildTools();
  if (missing && !(await answers(prebuiltAddOns))) {
    throw new UserError(
      `The SQLite driver (better-sqlite3) must be compiled on this machine, and cannot: ${missing}.`,
    );
  }
}

/**
 * The Yarn that we brought has no configuration of its own: it asks the registry that npm asks.
 *
 * @param {Toolchain} toolchain
 * @param {string} registry
 * @returns {NodeJS.ProcessEnv}
 */
function registrySettings({ ownYarn }, registry) {
  if (ownYarn) {
    return {};
  }
  const { protocol, hostname } = new URL(registry);
  return {
    YARN_NPM_REGISTRY_SERVER: registry,
    ...(protocol === 'http:' && { YARN_UNSAFE_HTTP_WHITELIST: hostname }),
  };
}

/** @param {string} registry */
async function explainFailure(registry) {
  if (!(await answers(registry))) {
    return `The dependencies could not be installed, because the package registry (${registry}) cannot be reached. The first run needs the network; every later one works without.`;
  }
  const missing = missingBuildTools();
  if (!existsSync(addOn) && missing) {
    return `The dependencies could not be installed. The SQLite driver (better-sqlite3) had to be compiled: ${missing}.`;
  }
  return 'The dependencies could not be installed; the reason is above. Run the command again once it is solved: it goes on where it stopped.';
}

/** @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
    return true;
  } catch {
    return false;
  }
}
