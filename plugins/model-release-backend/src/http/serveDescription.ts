import { RequestHandler } from 'express';
import { Description } from './openApiRouter';

/** Serves the API description as it is written, with paths from where the backend has the plugin. */
export function serveDescription(document: Description): RequestHandler {
  return ({ baseUrl }, res) => {
    const paths = Object.entries(document.paths).map(([path, item]) => [
      `${baseUrl}${path}`,
      item,
    ]);
    res.json({ ...document, paths: Object.fromEntries(paths) });
  };
}
