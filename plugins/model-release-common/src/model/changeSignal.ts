/** The signal channel that tells open pages that a release changed: {@link ChangeSignal}. @public */
export const RELEASES_CHANNEL = 'model-release:releases';

/**
 * What everybody with an open page hears when a release changed, whether they may read it or not. Whoever
 * shows a release knows its id, and so whether it is the one; to everybody else two signals of one release
 * look like those of two.
 *
 * @public
 */
export type ChangeSignal = {
  /** Another one for each signal. */
  salt: string;
  /** The first 32 bits of SHA-256 of the salt and the id: too few to find the id by trying. */
  change: number;
};

async function changeOf(id: string, salt: string): Promise<number> {
  const bytes = new TextEncoder().encode(salt + id);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return new DataView(digest).getUint32(0);
}

/** The signal that a release changed. @public */
export async function changeSignal(
  id: string,
  salt: string,
): Promise<ChangeSignal> {
  return { salt, change: await changeOf(id, salt) };
}

/**
 * Whether a signal is about this release. A browser cannot tell on a page that came over plain HTTP;
 * then it may be.
 *
 * @public
 */
export async function mayBeAbout(
  { salt, change }: ChangeSignal,
  id: string,
): Promise<boolean> {
  return !crypto.subtle || change === (await changeOf(id, salt));
}
