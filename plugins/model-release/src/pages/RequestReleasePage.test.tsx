import { mockApis } from '@backstage/frontend-test-utils';
import {
  anActor,
  aRelease,
  aReleasePreview,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../fakes/refusal';
import { renderList } from '../__testUtils__/renderPages';

const ENTITY = 'resource:default/support-replies';
const path = `/new?entityRef=${encodeURIComponent(ENTITY)}`;
const DIGITS = '0123456789ABCDEF'.repeat(4);

const served = aRelease({ status: 'released' });
const scene = {
  viewer: anActor('nora'),
  releases: [served],
  path,
};

const field = (name: RegExp) => screen.findByRole('textbox', { name });

async function leave(name: RegExp, text: string) {
  const box = await field(name);
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
  await userEvent.tab();
  return box;
}

const submit = () =>
  userEvent.click(screen.getByRole('button', { name: 'Request release' }));

describe('the page for a release of no model in particular', () => {
  const unnamed = { ...scene, path: '/new' };

  it('lets somebody look for the model, and leads to its form', async () => {
    renderList(unnamed);
    const search = await screen.findByRole('searchbox', {
      name: 'Model name or title',
    });
    await userEvent.type(search, 'support');
    expect(
      await screen.findByRole('link', { name: 'support-replies' }),
    ).toHaveAttribute('href', `/model-releases${path}`);
  });

  it('lists models alone, and says where there are none', async () => {
    const { catalog } = renderList(unnamed);
    await screen.findByRole('link', { name: 'support-replies' });
    expect(
      screen.queryByRole('link', { name: /marta|theo/ }),
    ).not.toBeInTheDocument();

    jest
      .spyOn(catalog, 'queryEntities')
      .mockResolvedValue({ items: [], totalItems: 0, pageInfo: {} });
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, 'nothing');
    expect(await screen.findByText('No models found.')).toBeInTheDocument();
  });
});

describe('the page on which a release is requested', () => {
  it('is filled in from the card, the last request and what serves', async () => {
    renderList(scene);
    expect(await field(/Base model/)).toHaveValue(served.checkpoint.baseModel);
    expect(await field(/Pass criteria/)).toHaveValue(
      served.evaluation.passCriteria,
    );
    expect(
      screen.getByRole('option', {
        name: `${served.checkpoint.id}, serves ${served.environment} now`,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('From the card.')).toBeInTheDocument();
  });

  it('takes a digest as tools print it, and says as what', async () => {
    renderList(scene);
    await leave(/Weights digest/, ` ${DIGITS}`);
    expect(
      await screen.findByText(
        new RegExp(`Taken as sha256:${DIGITS.toLowerCase()}`),
      ),
    ).toBeInTheDocument();
  });

  it('says what is wrong with a field as it is left, at the field', async () => {
    renderList(scene);
    const box = await leave(/Weights digest/, DIGITS.slice(1));
    await waitFor(() =>
      expect(box).toHaveAccessibleDescription(
        /64 hexadecimal digits, as sha256sum prints them; this has 63/,
      ),
    );
  });

  it('lists what is to fix when it is sent too early, and sends nothing', async () => {
    const { api } = renderList(scene);
    await field(/Checkpoint ID/);
    await submit();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('1 thing to fix above');
    expect(within(alert).getByRole('link')).toHaveTextContent(
      'Checkpoint ID is required.',
    );
    expect(await field(/Checkpoint ID/)).toHaveFocus();
    expect(api.created).toEqual([]);
  });

  it('shows what only the server knows where it belongs', async () => {
    renderList({
      ...scene,
      preview: () => ({
        ...aReleasePreview(),
        ok: false,
        problems: [
          {
            code: 'release_conflict',
            message: 'There is already an open release of x.',
            field: 'checkpoint.id',
          },
          { code: 'nobody_can_act', message: 'Nobody could sign.' },
        ],
      }),
    });
    const box = await leave(/Checkpoint ID/, 'x');
    await waitFor(() =>
      expect(box).toHaveAccessibleDescription(/already an open release/),
    );
    expect(screen.getByText('Nobody could sign.')).toBeInTheDocument();
  });

  it('sends the values as they are taken, and goes to the release', async () => {
    const { api } = renderList(scene);
    await leave(/Checkpoint ID/, ' epoch=2-step=1500 ');
    await submit();
    await waitFor(() => expect(api.created).toHaveLength(1));
    expect(api.created[0]).toMatchObject({
      entityRef: ENTITY,
      checkpoint: { id: 'epoch=2-step=1500' },
      rollback: { type: 'checkpoint', target: served.checkpoint.id },
    });
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: /Request/ }),
      ).not.toBeInTheDocument(),
    );
  });

  it('keeps what was typed when the server refuses, and from one visit to the next', async () => {
    const storage = mockApis.storage();
    const first = renderList({ ...scene, storage });
    jest
      .spyOn(first.api, 'createRelease')
      .mockRejectedValueOnce(new Error('Gone'));
    await leave(/Checkpoint ID/, 'epoch=3');
    await submit();
    expect(await field(/Checkpoint ID/)).toHaveValue('epoch=3');
    first.view.unmount();
    renderList({ ...scene, storage });
    expect(await field(/Checkpoint ID/)).toHaveValue('epoch=3');
    expect(screen.getByText('Draft restored.')).toBeInTheDocument();
  });

  it('keeps nothing of what was sent, even if it was still to be kept', async () => {
    const storage = mockApis.storage();
    const { api, view } = renderList({ ...scene, storage });
    const box = await field(/Checkpoint ID/);
    // Sooner than a draft is kept.
    fireEvent.change(box, { target: { value: 'epoch=3' } });
    fireEvent.click(screen.getByRole('button', { name: 'Request release' }));
    await waitFor(() => expect(api.created).toHaveLength(1));
    await waitFor(() =>
      expect(screen.queryByLabelText(/Checkpoint ID/)).not.toBeInTheDocument(),
    );
    view.unmount();
    renderList({ ...scene, storage });
    expect(await field(/Checkpoint ID/)).toHaveValue('');
  });

  it('drops what was sent after a draft that is still on its way to the storage', async () => {
    const storage = mockApis.storage();
    const bucket = storage.forBucket('model-release.requests');
    let arrive = () => {};
    const set = jest.spyOn(bucket, 'set').mockReturnValue(
      new Promise(resolve => {
        arrive = resolve;
      }),
    );
    const remove = jest.spyOn(bucket, 'remove');
    const { api } = renderList({ ...scene, storage });
    await leave(/Checkpoint ID/, 'epoch=3');
    await waitFor(() => expect(set).toHaveBeenCalled());
    await submit();
    await waitFor(() => expect(api.created).toHaveLength(1));
    await waitFor(() =>
      expect(screen.queryByLabelText(/Checkpoint ID/)).not.toBeInTheDocument(),
    );
    expect(remove).not.toHaveBeenCalled();
    arrive();
    await waitFor(() => expect(remove).toHaveBeenCalled());
  });

  it('says at the address why a card is not read', async () => {
    const { api } = renderList(scene);
    jest
      .spyOn(api, 'previewRelease')
      .mockRejectedValue(
        await refusal(
          'model_card_not_allowed',
          'https://wiki.example is not read. Paste it.',
        ),
      );
    await leave(/Checkpoint ID/, 'epoch=3');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Model card' }),
      'From a URL',
    );
    const box = await leave(/URL of the model card/, 'https://wiki.example');
    await waitFor(() =>
      expect(box).toHaveAccessibleDescription(/is not read\. Paste it/),
    );
  });
});
