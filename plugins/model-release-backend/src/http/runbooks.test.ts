import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Page,
  ReleaseDetail,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { runbookYaml } from '../runbooks/__testUtils__/runbookYaml';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';

/** What portals have stored since 0.1.0 was published. */
const DIGEST_OF_0_1_0 =
  'sha256:e88413e119bbbc34d48d79f2eb07fdfd65f448d71290655f95866fe11fc5c16b';

const CYCLE = runbookYaml(
  'instructions: Look closely.',
  'instructions: Look closely.\n      dependsOn: [attach]',
);
const folder = mkdtempSync(join(tmpdir(), 'model-release-runbooks-'));
const target = join(folder, 'cycle.yaml');
writeFileSync(target, CYCLE);

afterAll(() => rmSync(folder, { recursive: true }));

describeOnEachEngine(
  'the library with a runbook whose steps wait for each other',
  portal => {
    it('is reported and not in force', async () => {
      expect(portal().errors.items).toEqual([
        expect.stringMatching(/cycle\.yaml was not loaded.*(look|attach)/s),
      ]);
      const response = await portal().send('get', '/v1/runbooks/small');
      expectRefusal(response, 404, 'unknown_runbook', 'small');
    });

    it('leaves the shipped one in force', async () => {
      const list = expectStatus<Page<Runbook>>(
        await portal().send('get', '/v1/runbooks'),
        200,
      );
      expect(
        list.items.map(({ metadata, spec }) => [metadata.name, spec.version]),
      ).toEqual([
        ['fine-tuned-model', '0.3.0'],
        ['fine-tuned-model', '0.2.0'],
        ['fine-tuned-model', '0.1.0'],
      ]);
      const path = '/v1/runbooks/fine-tuned-model';
      expect(expectStatus(await portal().send('get', path), 200)).toEqual(
        list.items[0],
      );
    });

    it('refuses a release under it', async () => {
      const response = await portal()
        .send('post', '/v1/releases')
        .send(aCreateRequest({ runbook: { name: 'small' } }));
      expectRefusal(response, 404, 'unknown_runbook', 'small');
    });

    it('refuses a version that was never published, by its number', async () => {
      const path = '/v1/runbooks/fine-tuned-model?version=9.9.9';
      const response = await portal().send('get', path);
      expectRefusal(response, 404, 'unknown_runbook', '9.9.9');
    });
  },
  { config: { runbooks: [{ type: 'file', target }] } },
);

describeOnEachEngine('the versions of the shipped runbook', portal => {
  const statementOf = ({ steps }: ReleaseDetail) =>
    steps.find(({ type }) => type === 'approval')?.approval?.statement;

  it('give a new release the newest one', async () => {
    const release = await portal().create({ environment: 'newer' });
    expect(release.runbook).toMatchObject({ version: '0.3.0' });
    expect(release.steps[0].title).toBe('Confirm scope and ownership');
    expect(statementOf(release)).toContain('{environment}');
  });

  it('leave a release that is pinned to 0.1.0 with what it started with', async () => {
    const { id } = await portal().create({
      environment: 'older',
      runbook: { name: 'fine-tuned-model', version: '0.1.0' },
    });
    const release = await completeAsOwner(portal(), id, 'scope-and-ownership');
    expect(release.runbook).toMatchObject({
      version: '0.1.0',
      digest: DIGEST_OF_0_1_0,
    });
    expect(release.steps.map(({ title }) => title)).toEqual([
      'Agree on scope and owner',
      'Clear the training data and its licenses',
      'Attach the evaluation packet',
      'Review extraction and abuse',
      'Sign off the release',
      'Tell routing and the platform',
    ]);
    expect(statementOf(release)).toMatch(/production traffic may go to this/);
  });
});
