import { mockServices } from '@backstage/backend-test-utils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { ListReleasesQuery } from '@model-release/backstage-plugin-model-release-common';
import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ModelReleaseCollatorFactory } from './ModelReleaseCollatorFactory';

const releases = Array.from({ length: 250 }, (_, n) =>
  aReleaseSummary({ id: `r${n}` }),
);

/** A back end of as many pages as it takes, of which one can fail. */
function backEnd(failsAt?: number) {
  const asked: Array<{ query: ListReleasesQuery; token?: string }> = [];
  return {
    asked,
    listReleases: async (
      query: ListReleasesQuery = {},
      options?: { token?: string },
    ) => {
      asked.push({ query, token: options?.token });
      if (asked.length === failsAt) {
        throw new Error('The database is gone');
      }
      const start = Number(query.cursor ?? 0);
      const end = start + (query.limit ?? 25);
      return {
        items: releases.slice(start, end),
        nextCursor: end < releases.length ? String(end) : undefined,
      };
    },
  };
}

function collect(api: ReturnType<typeof backEnd>) {
  return ModelReleaseCollatorFactory.create({
    api,
    auth: mockServices.auth(),
    pagePath: '/model-releases',
  });
}

describe('ModelReleaseCollatorFactory', () => {
  it('reads all releases page by page, as the search back end', async () => {
    const api = backEnd();
    const factory = collect(api);
    const collator = await factory.getCollator();
    const { documents } = await TestPipeline.fromCollator(collator).execute();
    expect(documents.map(({ authorization }) => authorization)).toEqual(
      releases.map(({ id }) => ({ resourceRef: id })),
    );
    expect(api.asked.map(({ query }) => query)).toEqual([
      { orderBy: 'createdAt', limit: 100, cursor: undefined },
      { orderBy: 'createdAt', limit: 100, cursor: '100' },
      { orderBy: 'createdAt', limit: 100, cursor: '200' },
    ]);
    for (const { token } of api.asked) {
      expect(token).toContain('"target":"model-release"');
    }
  });

  it('fails as a whole when a page fails, so that the index before stays', async () => {
    const collator = await collect(backEnd(2)).getCollator();
    const { error } = await TestPipeline.fromCollator(collator).execute();
    expect(error).toMatchObject({ message: 'The database is gone' });
  });

  it('shows a release to those who may read it', () => {
    const { type, visibilityPermission } = collect(backEnd());
    expect(type).toBe('model-release');
    expect(visibilityPermission).toMatchObject({
      name: 'model-release.release.read',
      resourceType: 'model-release',
    });
  });
});
