/** The page of the documentation for each topic that the page may raise a question about. */
export const HELP_PAGES = {
  overview: 'README.md',
  manual: 'use/who-may-decide.md',
  file_upload: 'use/evaluation.md',
  form: 'use/who-may-decide.md',
  approval: 'use/who-may-decide.md',
  webhook: 'reference/webhooks.md',
  advice: 'use/advice.md',
  delegation: 'use/delegation.md',
  evaluation: 'use/evaluation.md',
  gate: 'reference/gate.md',
  modelCard: 'use/model-cards.md',
  record: 'use/release-record.md',
  runbooks: 'set-up/runbooks.md',
} as const;

/** Something that the documentation has a page on. */
export type HelpTopic = keyof typeof HELP_PAGES;

/** Where the project keeps its documentation; a portal names its own copy with `modelRelease.docsUrl`. */
const PROJECT_DOCS =
  'https://git.example.com/model-release/backstage-plugins/blob/main/docs';

/** The address of the page on a topic. */
export function helpAddress(
  topic: HelpTopic,
  docsUrl: string = PROJECT_DOCS,
): string {
  return `${docsUrl.replace(/\/+$/, '')}/${HELP_PAGES[topic]}`;
}
