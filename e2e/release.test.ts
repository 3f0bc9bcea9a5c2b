import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, describe, test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { fromRoot } from '../scripts/lib/root.mjs';
import { ApiPerson } from './support/apiPerson.ts';
import { fillTemplate } from './support/fillTemplate.ts';
import { Questionnaire } from './support/questionnaire.ts';
import { ReleaseView, tabPath, titles } from './support/releaseView.ts';
import { TicketDesk } from './support/ticketDesk.ts';
import { usePortal } from './support/usePortal.ts';
import type { Visitor } from './support/visitor.ts';

const sha256 = (content: string | Buffer) =>
  createHash('sha256').update(content).digest('hex');

const entries = {
  checkpoint: 'ckpt-2026-05-01-a',
  digest: `sha256:${sha256('the weights of ckpt-2026-05-01-a')}`,
  baseModel: 'estuary-labs/estuary-7b-instruct',
  rollbackTo: 'ckpt-2026-02-11-c',
  evaluation: 'https://evaluations.example.com/runs/481',
  passCriteria: 'No metric below the checkpoint that serves today',
  intendedUse:
    'Sorts passengers’ messages into queues; an agent sees it as a suggestion.',
};

const evaluationFile = fromRoot(
  'examples/evaluation-packet/eval-ckpt-2026-05-01-a.json',
);

const desk = await TicketDesk.open('CHG-7301');

describe('a release, from the template to the ticket', () => {
  const stage = usePortal({ config: desk.portalConfig });
  after(() => desk.close());

  let nell: Visitor;
  let nellsView: ReleaseView;

  test('Nell Farrow requests it with the template', async () => {
    nell = await stage.browser.signInAs('Nell Farrow');
    const { page } = nell;
    await page.goto('/catalog');
    await page.getByRole('link', { name: 'Ticket triage 7B' }).click();
    await page.getByRole('link', { name: 'Release approval' }).click();
    await page.getByRole('heading', { name: 'No releases yet' }).waitFor();
    await nell.screenshot('tab-empty');

    await page.getByRole('button', { name: 'Request a release' }).click();
    await page
      .getByRole('link', { name: 'Use the software template instead' })
      .click();
    await page
      .getByRole('textbox', { name: 'Model', exact: true })
      .and(page.locator('[value*="ticket-triage-7b"]'))
      .waitFor();
    await fillTemplate(page, entries);
    await page.getByRole('button', { name: 'Create' }).click();

    await page.getByRole('link', { name: 'Open the release' }).waitFor();
    await page.getByRole('button', { name: 'Open the release' }).click();
    nellsView = new ReleaseView(page);
    await nellsView.stands('In review · 0 of 6');
    await nellsView.glance.getByRole('link', { name: 'Bram Kettle' }).waitFor();
  });

  test('Bram Kettle is told, and agrees on its scope', async () => {
    const bram = await stage.browser.signInAs('Bram Kettle');
    await bram.page.goto('/notifications');
    await bram.page
      .getByRole('link', { name: `Review requested: ${titles.scope}` })
      .click();

    const view = new ReleaseView(bram.page);
    await view.glance.getByText('Needs your review').waitFor();
    await view.completeChecklist(titles.scope);
    await view.stands('In review · 1 of 6');
  });

  test('Wanda Quill clears its training data', async () => {
    const wanda = await stage.browser.signInAs('Wanda Quill');
    const view = await ReleaseView.openTab(wanda);
    await view.step(titles.data).getByRole('checkbox').first().check();
    await wanda.screenshot('tab-checklist');

    await view.completeChecklist(titles.data);
    await view.stands('In review · 2 of 6');
    await view
      .step(titles.data)
      .getByText('4 of 4 checked', { exact: true })
      .waitFor();
  });

  test('Otis Plume attaches the evaluation, once its name is right', async () => {
    const otis = await stage.browser.signInAs('Otis Plume');
    const sent: string[] = [];
    otis.page.on('request', request => {
      if (request.url().includes('/evidence/')) {
        sent.push(request.url());
      }
    });
    const view = await ReleaseView.openTab(otis);
    const step = view.step(titles.evaluation);

    const dropped = await otis.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['{}'], 'latest-evaluation.json'));
      return transfer;
    });
    await step
      .getByText('Drop files here')
      .dispatchEvent('drop', { dataTransfer: dropped });
    await step
      .getByRole('alert')
      .getByText(`has to contain “${entries.checkpoint}”`)
      .waitFor();
    assert.deepEqual(sent, []);

    await step
      .getByRole('button', { name: /Sections covered by this upload/ })
      .click();
    await otis.page.getByRole('option', { name: 'All sections' }).click();
    const chooser = otis.page.waitForEvent('filechooser');
    await step.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles(evaluationFile);
    const digest = sha256(readFileSync(evaluationFile));
    await step
      .getByRole('list', { name: 'Attachments' })
      .getByText(digest.slice(0, 6))
      .waitFor();
    assert.equal(sent.length, 1);
    await otis.screenshot('tab-upload');
    await step
      .getByRole('textbox', { name: /^Missed: macro F1/ })
      .fill('The slice has 214 messages; the next training adds to it.');

    await step.getByRole('button', { name: 'Complete' }).click();
    await view.stands('In review · 3 of 6');
  });

  test('Theo Bracken answers the questionnaire, and a reload keeps his draft', async () => {
    const theo = await stage.browser.signInAs('Theo Bracken');
    const view = await ReleaseView.openTab(theo);
    const form = new Questionnaire(view.step(titles.security));
    await form.answerPromptInjection();
    const safeguards = form.field('How is it redacted');
    // Answers are kept after a pause in typing, and nothing on the page tells of it.
    const kept = theo.page.waitForResponse(
      response =>
        response.url().includes('/api/user-settings/') &&
        ['thirty days', 'none found'].every(answer =>
          response.request().postData()?.includes(answer),
        ),
    );
    await form.answerPersonalData();
    const written = await safeguards.inputValue();
    await kept;
    await theo.screenshot('tab-questionnaire');
    await theo.page.reload();
    await theo.page.getByText('Draft restored').waitFor();
    assert.equal(await safeguards.inputValue(), written);

    await form.choose('Can the model call tools', 'Yes');
    await form.field('What prevents unintended calls').waitFor();
    await form.answerToolUse();
    await form
      .field('What prevents unintended calls')
      .waitFor({ state: 'detached' });
    await form.answerJailbreaks();
    await form.answerExtraction();
    await form.conclude();
    await view
      .step(titles.security)
      .getByRole('button', { name: 'Complete' })
      .click();
    await view.stands('In review · 4 of 6');
  });

  test('Marta Sorrel signs off what she sees, and it is released by itself', async () => {
    const marta = await stage.browser.signInAs('Marta Sorrel');
    const view = await ReleaseView.openTab(marta);
    const step = view.step(titles.signOff);
    await step.getByText('Confirm the statement to approve').waitFor();
    await step
      .getByRole('row', { name: titles.evaluation })
      .getByText('eval-ckpt-2026-05-01-a.json')
      .waitFor();
    await marta.screenshot('tab-sign-off');

    const attestation = step.getByRole('checkbox', { name: 'I attest that' });
    await marta.page.emulateMedia({ colorScheme: 'dark' });
    await marta.page.reload();
    await attestation.waitFor();
    await marta.screenshot('tab-sign-off-dark');
    await marta.page.emulateMedia({ colorScheme: 'light' });
    await marta.page.setViewportSize({ width: 599, height: 900 });
    await marta.page.reload();
    await attestation.waitFor();
    await view.glance.getByRole('link', { name: 'Cass Ember' }).waitFor();
    await marta.screenshot('tab-sign-off-narrow');
    await marta.page.setViewportSize({ width: 1440, height: 900 });

    await attestation.check();
    await step.getByRole('button', { name: 'Approve', exact: true }).click();
    await view.stands('Released');
    await view.glance.getByText(desk.reference).waitFor();
  });

  test('Nell Farrow, who never reloaded, sees that it is released', async () => {
    await nellsView.stands('Released');
    await nell.page.goto(tabPath);
    const view = new ReleaseView(nell.page);
    await view.toggle(titles.platform);
    await view.step(titles.platform).getByText('HTTP 200').waitFor();
    await nell.screenshot('tab-released');

    await nell.page.goto('/catalog/default/resource/ticket-triage-7b');
    await nell.page.getByText('Released', { exact: true }).waitFor();
    await nell.screenshot('card');
  });

  test('the ticket desk was told once, with a signature that holds', () => {
    assert.equal(desk.messages.length, 1);
    const { body, headers } = desk.messages[0]!;
    const webhook = new Webhook(desk.secret);
    const payload = webhook.verify(body, headers as Record<string, string>);
    assert.deepEqual((payload as any).data.checkpoint, {
      id: entries.checkpoint,
      digest: entries.digest,
      tuning: 'lora',
      baseModel: entries.baseModel,
    });
    assert.throws(() =>
      webhook.verify(
        body.replace(entries.checkpoint, 'ckpt-2026-05-01-b'),
        headers as Record<string, string>,
      ),
    );
  });

  test('the gate lets these weights through and no others', async () => {
    const deployer = await ApiPerson.signIn(
      stage.portal.baseUrl,
      'ines.halyard',
    );
    const ask = (digest: string) =>
      deployer.get(
        `/v1/gate?${new URLSearchParams({
          entityRef: 'resource:default/ticket-triage-7b',
          checkpoint: entries.checkpoint,
          environment: 'production',
          digest,
        })}`,
      );
    assert.equal((await ask(entries.digest)).decision, 'allow');
    const others = `sha256:${sha256('other weights')}`;
    assert.equal((await ask(others)).decision, 'deny');
  });
});
