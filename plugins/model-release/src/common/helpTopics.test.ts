import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { HELP_PAGES, helpAddress, type HelpTopic } from './helpTopics';

const DOCS = resolve(__dirname, '../../../../docs');

describe('the page of the documentation on a topic', () => {
  it.each(Object.keys(HELP_PAGES) as HelpTopic[])('is there for %s', topic => {
    expect(existsSync(resolve(DOCS, HELP_PAGES[topic]))).toBe(true);
  });

  it('is looked up where the project keeps it', () => {
    expect(helpAddress('gate')).toMatch(/\/docs\/reference\/gate\.md$/);
  });

  it.each([
    'https://docs.acme.dev/releases',
    'https://docs.acme.dev/releases/',
  ])('is looked up where the portal says: %s', docsUrl => {
    expect(helpAddress('gate', docsUrl)).toBe(
      'https://docs.acme.dev/releases/reference/gate.md',
    );
  });
});
