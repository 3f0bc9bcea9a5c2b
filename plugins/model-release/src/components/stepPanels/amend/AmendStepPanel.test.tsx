import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAnnounced } from '../../../__testUtils__/expectAnnounced';
import { renderTab } from '../../../__testUtils__/renderPages';
import { sentBack } from '../../../__testUtils__/scenes';
import { write } from '../../../__testUtils__/write';

const nora = anActor('nora');
const scene = { viewer: nora, releases: [sentBack()] };

describe('a step that was sent back to the requester', () => {
  it('says who asked for what', async () => {
    await renderTab(scene);
    expect(screen.getByText('Who reads the drafts?')).toBeInTheDocument();
    expect(screen.getByText(/requested changes from you/)).toHaveTextContent(
      'theo requested changes from you.',
    );
  });

  it('can be resubmitted as it is', async () => {
    const { api } = await renderTab(scene);
    await userEvent.click(screen.getByRole('button', { name: 'Resubmit' }));

    await expectAnnounced('Security review resubmitted.');
    expect(api.sent.map(({ name }) => name)).toEqual(['resubmit']);
  });

  async function change(field: string, addition: string) {
    const { api } = await renderTab(scene);
    await write(screen.getByRole('textbox', { name: field }), addition);
    const submit = screen.getByRole('button', {
      name: 'Save changes and resubmit',
    });
    expect(submit).toBeDisabled();
    await write(
      screen.getByRole('textbox', { name: /Summary of changes/ }),
      'Said how many read them',
    );
    await userEvent.click(submit);
    return api;
  }

  it('saves what was changed first, with words for the owners', async () => {
    const api = await change('Rollback target', '-b');
    await expectAnnounced('Security review resubmitted.');
    expect(api.sent).toMatchObject([
      {
        name: 'amend',
        body: {
          rollback: { target: expect.stringMatching(/-b$/) },
          comment: 'Said how many read them',
        },
      },
      { name: 'resubmit', stepKey: 'security-review' },
    ]);
    expect(api.sent[0].body).not.toHaveProperty('intendedUse');
  });

  it('only saves what an earlier step judges, since that step comes first again', async () => {
    const api = await change('Intended use', ' Two of them.');
    await expectAnnounced(
      'Changes saved. Scope and ownership was reopened and comes before Security review.',
    );
    expect(api.sent).toMatchObject([
      {
        name: 'amend',
        body: {
          intendedUse: expect.stringContaining('Two of them.'),
          comment: 'Said how many read them',
        },
      },
    ]);
    expect(api.sent[0].body).not.toHaveProperty('rollback');
  });

  it('is not sent with an empty field', async () => {
    await renderTab(scene);
    await userEvent.clear(
      screen.getByRole('textbox', { name: 'Rollback target' }),
    );
    expect(
      screen.getByRole('button', { name: 'Save changes and resubmit' }),
    ).toBeDisabled();
  });

  it('asks for another target where the rollback is of another kind', async () => {
    await renderTab(scene);
    const target = screen.getByRole('textbox', { name: 'Rollback target' });
    const before = sentBack().rollback.target;
    expect(target).toHaveValue(before);
    const choose = async (name: string) => {
      const method = { name: /^Rollback method/ };
      fireEvent.mouseDown(screen.getByRole('button', method));
      await userEvent.click(await screen.findByRole('option', { name }));
    };
    await choose('Turn off a feature flag');
    expect(target).toHaveValue('');
    expect(
      screen.getByRole('button', { name: 'Save changes and resubmit' }),
    ).toBeDisabled();
    await choose('Roll back to a checkpoint');
    expect(target).toHaveValue(before);
  });

  it('tells everybody else that it waits for the requester', async () => {
    const viewer = anActor('theo', { groups: ['appsec'] });
    await renderTab({ ...scene, viewer });
    expect(screen.getByText(/SLA paused/)).toHaveTextContent(
      'Waiting on nora, from whom theo requested changes.',
    );
  });
});
