import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { PortalLinks } from '../PortalLinks';
import { TaskRefusal } from '../TaskRefusal';

/** What browsers and proxies take in an address, with room for the rest of it. */
const MAX_ENCODED = 6_000;

/**
 * As much of a form as goes into an address: the longest texts are left out first. What stays keeps its
 * order, which the review page of the template follows.
 */
export function fitting(form: JsonObject): JsonObject {
  const lengthOf = (value: unknown) =>
    encodeURIComponent(JSON.stringify(value) ?? '').length;
  const entries = Object.entries(form);
  const shortestFirst = [...entries].sort(
    ([, a], [, b]) => lengthOf(a) - lengthOf(b),
  );
  let room = MAX_ENCODED;
  const kept = shortestFirst.filter(([key, value]) => {
    room -= lengthOf(key) + lengthOf(value);
    return room >= 0;
  });
  return Object.fromEntries(entries.filter(entry => kept.includes(entry)));
}

/** Adds to a refusal where the form is, with what was filled in. */
export async function withWayBack<T>(
  {
    input,
    templateInfo,
  }: Pick<ActionContext<{ form?: JsonObject }>, 'input' | 'templateInfo'>,
  links: PortalLinks,
  request: () => Promise<T>,
): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const template = templateInfo?.entityRef;
    if (!(error instanceof TaskRefusal) || !template || !input.form) {
      throw error;
    }
    const form = fitting(input.form);
    const isWhole = Object.keys(form).length === Object.keys(input.form).length;
    const words = isWhole
      ? 'Back to the form, filled in as it was'
      : 'Back to the form, filled in but for the longest texts, which “Start over” keeps too';
    const url = links.form(template, form);
    throw new TaskRefusal(`${error.message}\n\n[${words}](${url})`, {
      cause: error,
      log: `${error.message}\n${words}: ${url}`,
    });
  }
}
