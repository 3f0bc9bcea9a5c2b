/** The path of the page with all releases, unless the portal has moved it. @public */
export const RELEASES_PATH = '/model-releases';

/** The configuration key for where that page is. @public */
export const PAGE_PATH_KEY = 'modelRelease.pagePath';

/**
 * The path of the page with all releases, in the portal.
 *
 * @param configured - the value of {@link PAGE_PATH_KEY}
 * @throws Error that names the key when it is not a path such as `/governance/releases`
 * @public
 */
export function readPagePath(configured: string = RELEASES_PATH): string {
  if (
    !/^(?:\/[\w.~-]+)+$/.test(configured) ||
    /\/\.\.?(?:\/|$)/.test(configured)
  ) {
    throw new Error(
      `${PAGE_PATH_KEY}: “${configured}” is not a path such as /governance/releases. It starts with a slash and does not end with one.`,
    );
  }
  return configured;
}

/**
 * Where a release is found in the portal.
 *
 * @param pagePath - the path of the page with all releases
 * @param place - what the page opens and scrolls to: the key of a step, or the {@link commentAnchor} of a comment
 * @public
 */
export function releasePath(
  id: string,
  pagePath: string,
  place?: string,
): string {
  const page = `${pagePath}/${encodeURIComponent(id)}`;
  return place === undefined ? page : `${page}#${stepAnchor(place)}`;
}

const COMMENT = 'comment-';

/**
 * What stands behind the `#` of an address that leads to a comment.
 *
 * @public
 */
export function commentAnchor(commentId: string): string {
  return `${COMMENT}${commentId}`;
}

/**
 * Id of the comment that an address leads to by its {@link commentAnchor}; `undefined` for other addresses.
 *
 * @param hash - the end of the address, from its `#` on
 * @public
 */
export function linkedComment(hash: string): string | undefined {
  const start = `#${COMMENT}`;
  return hash.startsWith(start) && hash !== start
    ? hash.slice(start.length)
    : undefined;
}

/**
 * What stands behind the `#` of an address that leads to a step.
 *
 * @public
 */
export function stepAnchor(stepKey: string): string {
  return encodeURIComponent(stepKey);
}
