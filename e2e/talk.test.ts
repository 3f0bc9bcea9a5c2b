import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBarriers } from './support/findBarriers.ts';
import { ReleaseView, titles } from './support/releaseView.ts';
import { usePortal } from './support/usePortal.ts';
import { Visitor } from './support/visitor.ts';
import { requestRelease, walkUpTo } from './support/walk.ts';

/** A token as a service prints it, put together so that no scanner takes this file for one that leaks. */
const secret = `hf_${'aB3dE5gH7j'.repeat(4)}`;

describe('people who talk about a release', () => {
  const stage = usePortal();
  let id: string;
  let nell: Visitor;
  let view: ReleaseView;

  const discussion = ({ page }: Visitor) =>
    page.getByRole('region', { name: 'Discussion' }).last();
  const newComment = ({ page }: Visitor) =>
    page.getByRole('textbox', { name: 'Add a comment', exact: true });
  const send = (visitor: Visitor) =>
    discussion(visitor)
      .getByRole('button', { name: 'Comment', exact: true })
      .click();

  test('ticks and a comment survive a reload and a restart of the browser, for one person', async () => {
    id = await requestRelease(stage.portal.baseUrl, 'nell.farrow');
    const bram = await stage.browser.signInAs('Bram Kettle');
    const scope = (await ReleaseView.openTab(bram)).step(titles.scope);
    const boxes = scope.getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const comment = scope.getByRole('textbox', { name: /^Comment/ });
    await comment.fill('Is the owner told?');
    await bram.page.reload();
    await scope.getByText('Draft restored').waitFor();
    assert.equal(await comment.inputValue(), 'Is the owner told?');
    assert.deepEqual(
      [await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()],
      [true, true],
    );

    const context = bram.page.context();
    const storageState = await context.storageState();
    const again = await context.browser()!.newContext({
      baseURL: stage.portal.baseUrl,
      storageState,
    });
    const later = new Visitor('Bram Kettle', await again.newPage());
    const laterView = await ReleaseView.openTab(later);
    const scopeLater = laterView.step(titles.scope);
    const commentLater = scopeLater.getByRole('textbox', { name: /^Comment/ });
    await scopeLater.getByText('Draft restored').waitFor();
    assert.equal(await commentLater.inputValue(), 'Is the owner told?');

    // Somebody else on the same browser.
    await later.page.evaluate(() =>
      localStorage.setItem('persona', 'cass.ember'),
    );
    await later.page.reload();
    await laterView.toggle(titles.scope);
    await scopeLater
      .getByRole('button', { name: 'Add a comment on this step' })
      .waitFor();
    await later.page.waitForLoadState('networkidle');
    assert.equal(await later.page.getByText('Is the owner told?').count(), 0);
    assert.equal(await later.page.getByText('Draft restored').count(), 0);
    await later.close();
  });

  test('a secret is pointed out, and a long text is kept', async () => {
    nell = await stage.browser.signInAs('Nell Farrow');
    view = await ReleaseView.openTab(nell);
    const field = newComment(nell);
    await field.fill(`It runs with ${secret}`);
    await send(nell);
    const dialog = nell.page.getByRole('dialog', {
      name: 'This looks like a secret',
    });
    await dialog.getByText('Hugging Face token').waitFor();
    assert.equal(await dialog.getByText(secret).count(), 0);
    await nell.screenshot('talk-secret');
    await dialog.getByRole('button', { name: 'Go back' }).click();
    assert.equal(await field.inputValue(), `It runs with ${secret}`);

    await field.fill('x'.repeat(100_000));
    await nell.page.getByText('shorten it by 90000').waitFor();
    assert.equal((await field.inputValue()).length, 100_000);
    assert.equal(
      await discussion(nell)
        .getByRole('button', { name: 'Comment' })
        .isDisabled(),
      true,
    );
    await field.fill('');
  });

  test('@ offers people, and whoever is mentioned is told with a link to the comment', async () => {
    const field = newComment(nell);
    await field.pressSequentially('Could you look at the rollback, @mar');
    await nell.page.getByRole('option', { name: /Marta Sorrel/ }).waitFor();
    await nell.page.keyboard.press('Enter');
    await nell.page.keyboard.type('please?');
    assert.equal(
      await field.inputValue(),
      'Could you look at the rollback, @marta.sorrel please?',
    );
    await send(nell);
    await discussion(nell)
      .getByRole('link', { name: 'Marta Sorrel' })
      .waitFor();

    const marta = await stage.browser.signInAs('Marta Sorrel');
    await marta.page.goto('/notifications');
    const notice = marta.page.getByText(/mentioned you/).first();
    await notice.waitFor();
    await notice.click();
    await marta.page.waitForURL(/#comment-/);
    await discussion(marta).getByText('Could you look at').waitFor();

    await discussion(marta).getByRole('button', { name: 'Reply' }).click();
    const reply = marta.page.getByRole('textbox', { name: 'Your reply' });
    await reply.fill('Yes, this afternoon');
    await discussion(marta)
      .getByRole('button', { name: 'Reply' })
      .last()
      .click();
    await discussion(marta).getByText('Yes, this afternoon').waitFor();
  });

  test('Nell Farrow is told of the reply, answers it, and mends what she wrote', async () => {
    await nell.page.goto('/notifications');
    const notice = nell.page.getByText(/replied/).first();
    await notice.waitFor();
    await notice.click();
    await discussion(nell).getByText('Yes, this afternoon').waitFor();
    await newComment(nell).fill('Thansk');
    await send(nell);
    const mine = discussion(nell)
      .getByRole('article')
      .filter({ hasText: 'Thansk' });
    await mine.getByRole('button', { name: 'Edit' }).click();
    await nell.page
      .getByRole('textbox', { name: 'Your comment' })
      .fill('Thanks');
    await nell.page.getByRole('button', { name: 'Save' }).click();
    await discussion(nell).getByText('edited').waitFor();
  });

  test('what was said with a decision stands in the conversation of its step', async () => {
    await walkUpTo(stage.portal.baseUrl, id, 'the release is signed off');
    const theo = await stage.browser.signInAs('Theo Bracken');
    const theosView = await ReleaseView.openTab(theo);
    await theosView.toggle(titles.security);
    const step = theosView.step(titles.security);
    await step
      .getByRole('button', { name: 'Add a comment on this step' })
      .click();
    await step
      .getByRole('textbox', { name: 'Add a comment on this step' })
      .fill('The filter is described in the packet.');
    await step.getByRole('button', { name: 'Comment', exact: true }).click();
    await step.getByText('The filter is described in the packet.').waitFor();
    await theo.page
      .getByRole('link', { name: /^Security review.*\(1\)/ })
      .waitFor();
  });

  test('whoever takes part watches, and can stop', async () => {
    await view.glance.getByRole('button', { name: 'Watching' }).click();
    const choice = nell.page.getByRole('menuitemcheckbox', {
      name: /This release/,
    });
    await choice.getByText('because you are involved').waitFor();
    await choice.click();
    await nell.page.keyboard.press('Escape');
    await view.glance
      .getByRole('button', { name: 'Watch', exact: true })
      .waitFor();
  });

  test('the discussion has no barriers, wide and narrow, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await nell.page.emulateMedia({ colorScheme });
      for (const width of [1280, 400]) {
        await nell.page.setViewportSize({ width, height: 900 });
        await discussion(nell).getByText('Thanks').waitFor();
        assert.deepEqual(await findBarriers(nell.page), []);
        await nell.screenshot(`talk-${width}-${colorScheme}`, discussion(nell));
        await nell.screenshot(`talk-head-${width}-${colorScheme}`, view.glance);
      }
    }
  });
});
