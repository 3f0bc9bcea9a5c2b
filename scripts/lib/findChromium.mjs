import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { UserError } from './UserError.mjs';

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(variable =>
    join(process.env[variable] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
};

/**
 * Finds an installed Chromium or Chrome. The environment variable `CHROMIUM_PATH` names another
 * one.
 *
 * @returns {string} the path of its executable
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = named
    ? [named]
    : [
        ...(process.env.PATH ?? '')
          .split(delimiter)
          .flatMap(folder => onPath.map(name => join(folder, name))),
        ...(elsewhere[/** @type {'darwin'} */ (process.platform)] ?? []),
      ];
  const found = candidates.find(isExecutable);
  if (!found) {
    throw new UserError(
      named
        ? `CHROMIUM_PATH is "${named}", and there is no program.`
        : 'The end-to-end tests need Chromium or Chrome, and none is installed. On Debian and Ubuntu, "apt-get install chromium" brings it. Where it is somewhere unusual, set CHROMIUM_PATH to its executable.',
    );
  }
  return found;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
