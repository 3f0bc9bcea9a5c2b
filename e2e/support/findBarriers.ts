import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What the portal around our pages does, by rule and a part of the element. */
const OF_THE_PORTAL = [
  // The sidebar's link counts unread notifications next to a name that leaves the number out.
  { rule: 'label-content-name-mismatch', element: 'href="/notifications"' },
  // The tabs of the scaffolder name panels that a page of a template does not have.
  { rule: 'aria-valid-attr-value', element: 'href="/create/templates"' },
];

const GRAVE = ['serious', 'critical'];

/**
 * Looks for what keeps people from using a page: everything serious or critical that axe finds on
 * it, one line each, apart from what is known of the portal.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(
          ({ html }) =>
            !OF_THE_PORTAL.some(
              ({ rule, element }) => rule === id && html.includes(element),
            ),
        )
        .map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    );
}
