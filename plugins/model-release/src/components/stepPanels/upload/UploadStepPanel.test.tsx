import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAnnounced } from '../../../__testUtils__/expectAnnounced';
import { saveFile } from '../../../api/saveFile';
import { renderTab } from '../../../__testUtils__/renderPages';
import { inReview } from '../../../__testUtils__/scenes';

jest.mock('../../../api/saveFile');

const otto = anActor('otto', { groups: ['support-ml'] });
const file = (name: string, text = 'results') => new File([text], name);

const choose = (...files: File[]) =>
  fireEvent.change(screen.getByLabelText('Files to upload'), {
    target: { files },
  });

const covers = () =>
  screen.getByRole('button', { name: /Sections covered by this upload/ });

async function cover(sections: string) {
  fireEvent.mouseDown(covers());
  await userEvent.click(await screen.findByRole('option', { name: sections }));
}

describe('an upload that waits for the reader', () => {
  it('names the rule before anything is uploaded', async () => {
    await renderTab({ viewer: otto, releases: [inReview()] });
    expect(screen.getByText(/names must contain/)).toHaveTextContent(
      'File names must contain sr-lora-0042.',
    );
    expect(screen.getByText(/500 MiB/)).toHaveTextContent(
      'Accepts .zip, .json or .pdf up to 500 MiB. Should cover safety, quality and regression.',
    );
    expect(screen.getByRole('button', { name: 'Complete' })).toBeDisabled();
  });

  it('refuses a wrong name before sending it, and suggests a right one', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    choose(file('eval.zip'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      '“eval-sr-lora-0042.zip”',
    );
    expect(transfer.uploaded).toEqual([]);
  });

  it('shows the stored file with its digest, and can be completed then', async () => {
    const { api, transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    await cover('All sections');
    choose(file('eval-sr-lora-0042.zip'));

    const stored = await screen.findByRole('list', { name: 'Attachments' });
    expect(stored).toHaveTextContent(
      'eval-sr-lora-0042.zip · All sections · 7 B · 888888…8888',
    );
    expect(transfer.uploaded).toEqual(['eval-sr-lora-0042.zip']);

    await userEvent.click(screen.getByRole('button', { name: 'Complete' }));
    await expectAnnounced('Evaluation summary completed.');
    expect(api.sent).toMatchObject([
      { name: 'complete', body: { expectedVersion: 2 } },
    ]);
  });

  it('takes files that are dropped on it', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    await cover('All sections');
    fireEvent.drop(screen.getByText(/names must contain/), {
      dataTransfer: { files: [file('a-sr-lora-0042.json')] },
    });
    await screen.findByRole('list', { name: 'Attachments' });
    expect(transfer.uploaded).toEqual(['a-sr-lora-0042.json']);
  });

  it('shows how far an upload is, and stops it on request', async () => {
    let goOn = () => {};
    const tick = () =>
      new Promise<void>(resolve => {
        goOn = resolve;
      });
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
      tick,
    });
    await cover('All sections');
    choose(file('eval-sr-lora-0042.zip'));

    const bar = await screen.findByRole('progressbar', {
      name: 'Uploading eval-sr-lora-0042.zip',
    });
    expect(bar).toHaveAttribute('aria-valuenow', '20');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    goOn();
    await expectAnnounced('Canceled the upload of eval-sr-lora-0042.zip.');
    expect(bar).not.toBeInTheDocument();
    expect(transfer.uploaded).toEqual([]);
  });

  it('never sends a file that was cancelled while another was on its way', async () => {
    const turns: Array<() => void> = [];
    const tick = () => new Promise<void>(resolve => turns.push(resolve));
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
      tick,
    });
    const names = ['a', 'b', 'c'].map(name => `${name}-sr-lora-0042.zip`);
    await cover('All sections');
    choose(...names.map(name => file(name)));
    const [, second] = await screen.findAllByRole('button', { name: 'Cancel' });
    await userEvent.click(second);
    await expectAnnounced('Canceled the upload of b-sr-lora-0042.zip.');

    await waitFor(() => {
      turns.splice(0).forEach(goOn => goOn());
      expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    });
    expect(transfer.uploaded).toEqual([names[0], names[2]]);
  });

  it('asks for no section more once all are covered', async () => {
    await renderTab({ viewer: otto, releases: [inReview()] });
    const words = () =>
      covers().closest('.MuiTextField-root')!.querySelector('p')?.textContent;
    expect(words()).toBe('Missing sections: safety, quality and regression');

    choose(file('a-sr-lora-0042.zip'));
    await cover('All sections');
    await screen.findByRole('list', { name: 'Attachments' });
    expect(words()).toBeUndefined();
  });

  it('hands stored files out to everybody who may read them', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    await cover('All sections');
    choose(file('eval-sr-lora-0042.zip'));
    const stored = await screen.findByRole('list', { name: 'Attachments' });
    await userEvent.click(
      within(stored).getByRole('button', {
        name: 'Download eval-sr-lora-0042.zip',
      }),
    );
    expect(await screen.findByText(/^Downloaded/)).toBeInTheDocument();
    expect(transfer.downloaded).toEqual(['eval-sr-lora-0042.zip']);
    expect(saveFile).toHaveBeenCalledWith(
      expect.any(Blob),
      'eval-sr-lora-0042.zip',
    );
  });

  it('waits for the sections that a file covers where its name does not say, and sends it then', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    choose(file('eval-sr-lora-0042.zip'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose which sections eval-sr-lora-0042.zip covers to upload it.',
    );
    expect(transfer.uploaded).toEqual([]);
    await cover('quality');
    const stored = await screen.findByRole('list', { name: 'Attachments' });
    expect(stored).toHaveTextContent('eval-sr-lora-0042.zip · quality');
  });

  it('asks again which sections the next file covers', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    choose(file('first-sr-lora-0042.zip'));
    await cover('All sections');
    await screen.findByRole('list', { name: 'Attachments' });
    choose(file('second-sr-lora-0042.zip'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Choose which sections second-sr-lora-0042.zip covers to upload it.',
    );
    expect(transfer.uploaded).toHaveLength(1);
  });

  it('leaves out a file that was taken by mistake, and uploads the others', async () => {
    const { transfer } = await renderTab({
      viewer: otto,
      releases: [inReview()],
    });
    choose(file('wrong-sr-lora-0042.zip'));
    choose(file('right-sr-lora-0042.zip'));
    const waiting = await screen.findByRole('list', {
      name: 'Not uploaded yet',
    });
    await userEvent.click(
      within(waiting).getByRole('button', {
        name: 'Leave out wrong-sr-lora-0042.zip',
      }),
    );
    expect(waiting).not.toHaveTextContent('wrong');
    await cover('quality');
    const stored = await screen.findByRole('list', { name: 'Attachments' });
    expect(stored).toHaveTextContent('right-sr-lora-0042.zip · quality');
    expect(transfer.uploaded).toHaveLength(1);
    expect(
      screen.queryByRole('list', { name: 'Not uploaded yet' }),
    ).not.toBeInTheDocument();
  });

  it('takes the section from the name of a file that has one', async () => {
    await renderTab({ viewer: otto, releases: [inReview()] });
    choose(file('safety-sr-lora-0042.zip'));
    const stored = await screen.findByRole('list', { name: 'Attachments' });
    expect(stored).toHaveTextContent('safety-sr-lora-0042.zip · safety');
  });

  it('gives an example of what is read, for this checkpoint', async () => {
    await renderTab({ viewer: otto, releases: [inReview()] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Download an example' }),
    );
    expect(saveFile).toHaveBeenCalledWith(
      expect.any(Blob),
      'eval-sr-lora-0042.json',
    );
    expect(
      screen.getByRole('link', { name: 'About the evaluation format' }),
    ).toHaveAttribute('href', expect.stringMatching(/use\/evaluation\.md$/));
  });
});
