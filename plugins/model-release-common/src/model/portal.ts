/** The path of the page with all releases, in the portal. @public */
export const RELEASES_PATH = '/model-releases';

/** Where a release is found in the portal. @public */
export function releasePath(id: string): string {
  return `${RELEASES_PATH}/${encodeURIComponent(id)}`;
}
