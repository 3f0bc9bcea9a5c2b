import { lstat, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { extract } from 'tar';
import { bundleFile } from './buildPortal.mjs';
import { fromRoot, root } from './root.mjs';

const modules = fromRoot('node_modules');

/**
 * Unpacks the built back end into a folder, next to a `node_modules` in which our own packages are
 * those of the bundle and all others are links to the installed ones. What is run there is what
 * was built, down to the migrations; a source file that the bundle lacks is not found elsewhere.
 *
 * @param {string} folder
 */
export async function unpackPortal(folder) {
  await extract({
    file: bundleFile,
    cwd: folder,
    // Half of the files; only debuggers read them.
    filter: path => !path.endsWith('.map'),
  });
  for (const name of await readPackageNames()) {
    const target = await targetOf(name, folder);
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link, 'junction');
  }
}

async function readPackageNames() {
  const names = await readdir(modules);
  const nested = await Promise.all(
    names
      .filter(name => !name.startsWith('.'))
      .map(async name =>
        name.startsWith('@')
          ? (
              await readdir(join(modules, name))
            ).map(inner => `${name}/${inner}`)
          : [name],
      ),
  );
  return nested.flat();
}

/** @param {string} name @param {string} folder */
async function targetOf(name, folder) {
  const installed = join(modules, name);
  // Yarn links the packages of this repository; everything else is a real folder.
  return (await lstat(installed)).isSymbolicLink()
    ? join(folder, relative(await realpath(root), await realpath(installed)))
    : installed;
}
