import { join } from 'node:path';
import { fromRoot } from '../../scripts/lib/root.mjs';

const folder = fromRoot('e2e-report');

/**
 * A file in the folder that a run leaves behind for people to look at; git ignores it.
 *
 * @param name - any text, for example that of a test
 * @param extension - with its dot
 */
export const reportFile = (name: string, extension: string): string =>
  join(folder, `${name.replaceAll(/\W+/g, '-')}${extension}`);

/** Where a picture goes: into the documentation only when somebody asks for new ones. */
export const pictureFile = (name: string): string =>
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fromRoot('docs', 'images', `${name}.png`)
    : reportFile(name, '.png');
