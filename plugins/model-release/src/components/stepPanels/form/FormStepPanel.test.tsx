import { mockApis } from '@backstage/frontend-test-utils';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../../fakes/refusal';
import { renderTab } from '../../../__testUtils__/renderPages';
import { inReview } from '../../../__testUtils__/scenes';
import { write } from '../../../__testUtils__/write';

const theo = anActor('theo', { groups: ['appsec'] });
const QUESTION = /Where could text take over/;

const question = () => screen.findByRole('textbox', { name: QUESTION });
const complete = () =>
  userEvent.click(screen.getByRole('button', { name: 'Complete' }));

describe('a questionnaire that waits for the reader', () => {
  it('is handed in with its answers, and read as questions and answers after', async () => {
    const { api } = await renderTab({ viewer: theo, releases: [inReview()] });
    await write(await question(), 'In the subject line');
    await complete();

    expect(await screen.findByText(/^1 answer/)).toBeInTheDocument();
    expect(api.sent).toMatchObject([
      {
        stepKey: 'security-review',
        name: 'complete',
        body: { answers: { injection: 'In the subject line' } },
      },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Security review' }),
    );
    expect(screen.getByText(QUESTION)).toBeInTheDocument();
    expect(screen.getByText('In the subject line')).toBeInTheDocument();
  });

  it('is not sent while a required answer is missing', async () => {
    const { api } = await renderTab({ viewer: theo, releases: [inReview()] });
    await question();
    await complete();
    expect(await screen.findByText('Required')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(
      '1 answer is missing or invalid',
    );
    expect(api.sent).toEqual([]);
  });

  it('keeps a draft for the person until they return', async () => {
    const storage = mockApis.storage();
    const scene = { viewer: theo, releases: [inReview()], storage };
    const { view } = await renderTab(scene);
    await write(await question(), 'In the subject line');
    view.unmount();

    await renderTab(scene);
    expect(await question()).toHaveValue('In the subject line');
    expect(screen.getByText('Draft restored')).toBeInTheDocument();
  });

  it('keeps the draft from everybody else', async () => {
    const storage = mockApis.storage();
    const { view } = await renderTab({
      viewer: theo,
      releases: [inReview()],
      storage,
    });
    await write(await question(), 'In the subject line');
    view.unmount();

    const cass = anActor('cass', { groups: ['appsec'] });
    await renderTab({ viewer: cass, releases: [inReview()], storage });
    expect(await question()).toHaveValue('');
  });

  it('forgets the draft once it is handed in', async () => {
    const storage = mockApis.storage();
    const scene = { viewer: theo, releases: [inReview()], storage };
    const { view } = await renderTab(scene);
    await write(await question(), 'In the subject line');
    await complete();
    await screen.findByText(/^1 answer/);
    view.unmount();

    await renderTab(scene);
    expect(await question()).toHaveValue('');
  });

  it('shows what the server objects to, and keeps the answers', async () => {
    const { api } = await renderTab({ viewer: theo, releases: [inReview()] });
    await write(await question(), 'Hm');
    api.refuseNext(
      await refusal('invalid_answers', '1 answer does not fit', {
        problems: ['injection is too short'],
      }),
    );
    await complete();

    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'injection is too short',
      ),
    );
    expect(await question()).toHaveValue('Hm');
  });

  it('starts with the last answers when the step was opened again', async () => {
    const release = inReview();
    const steps = release.steps.map(step =>
      step.key === 'security-review'
        ? {
            ...step,
            result: {
              type: 'form' as const,
              answers: { injection: 'As before' },
              files: [],
            },
          }
        : step,
    );
    await renderTab({ viewer: theo, releases: [{ ...release, steps }] });
    expect(await question()).toHaveValue('As before');
  });
});
