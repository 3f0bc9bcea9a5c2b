import { fromRoot } from '../../scripts/lib/root.mjs';

/** What a run leaves behind for people to look at; git ignores it. */
export const reportFolder = fromRoot('e2e-report');

/** Where screenshots go: into the documentation only when somebody asks for new ones. */
export const screenshotFolder =
  process.env.UPDATE_SCREENSHOTS === '1'
    ? fromRoot('docs', 'images')
    : reportFolder;
