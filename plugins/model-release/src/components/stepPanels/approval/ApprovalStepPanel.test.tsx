import {
  aDelegation,
  aDigest,
  anActor,
  anEvent,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import { refusal } from '../../../fakes/refusal';
import { buttonOf } from '../../../__testUtils__/buttonOf';
import { expectAnnounced } from '../../../__testUtils__/expectAnnounced';
import { renderTab } from '../../../__testUtils__/renderPages';
import { atSignOff } from '../../../__testUtils__/scenes';
import { user } from '../../../__testUtils__/user';
import { write } from '../../../__testUtils__/write';

const LEADS = 'security-operations-leads';
const marta = anActor('marta', { groups: [LEADS] });
const scene = { viewer: marta, releases: [atSignOff()] };

const approveButton = () => buttonOf('Approve');
const statement = () => screen.getByLabelText(/I have read the packet/);
const comment = () => screen.getByLabelText(/^Comment/);

describe('a sign-off that waits for the reader', () => {
  it('shows everything that is signed', async () => {
    await renderTab(scene);
    const table = screen.getByRole('table', {
      name: 'Items covered by this sign-off',
    });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(header => header.textContent),
    ).toEqual([
      'Checkpoint and rollback',
      'Intended use',
      'Evaluation',
      'Model card',
      'Runbook',
      'Scope and ownership',
      'Training data',
      'Evaluation summary',
      'Security review',
    ]);
    expect(table).toHaveTextContent('evaluation-sr-lora-0042.zip');
  });

  it('says above everything else what a reviewer recommends with conditions, and leads there', async () => {
    const highlight = { answers: ['In the subject line'], says: 'finds' };
    const injection = { type: 'string', title: 'Where?', highlight };
    const schema = { type: 'object', properties: { injection } };
    const releases = [
      withStep(atSignOff(), 'security-review', { form: { schema } }),
    ];
    // jsdom lays nothing out, so it has nothing to scroll to.
    Element.prototype.scrollIntoView = () => {};
    await renderTab({ viewer: marta, releases });
    expect(screen.getByText(/finds/)).toHaveTextContent(
      'appsec finds In the subject line',
    );
    const review = screen.getByRole('button', { name: 'Security review' });
    expect(review).toHaveAttribute('aria-expanded', 'false');
    await user.click(screen.getByRole('link', { name: 'Read the answer' }));
    expect(review).toHaveAttribute('aria-expanded', 'true');
  });

  it('tells what signing means to who signs, and to nobody else', async () => {
    const instructions = 'You are signing everything above.';
    const releases = [
      withStep(atSignOff(), 'release-sign-off', { instructions }),
    ];
    const { view } = await renderTab({ viewer: marta, releases });
    expect(screen.getByText(instructions)).toBeInTheDocument();
    view.unmount();
    await renderTab({ viewer: anActor('juno'), releases });
    await user.click(screen.getByRole('button', { name: 'Release sign-off' }));
    expect(
      await screen.findByRole('table', {
        name: 'Items covered by this sign-off',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText(instructions)).not.toBeInTheDocument();
  });

  it('says why the reader may approve', async () => {
    await renderTab(scene);
    expect(screen.getByText(/completed none of its steps/)).toBeInTheDocument();
  });

  it('signs the packet that was shown, once the statement is confirmed', async () => {
    const { api } = await renderTab(scene);
    const approve = screen.getByRole('button', { name: 'Approve' });
    expect(approve).toBeDisabled();
    await user.click(
      screen.getByRole('checkbox', { name: /^I have read the packet/ }),
    );
    await user.click(approve);

    expect(
      await screen.findByText(/^Approved \(packet digest/),
    ).toBeInTheDocument();
    expect(api.sent).toMatchObject([
      {
        name: 'approve',
        body: {
          attestation: true,
          packetDigest: aDigest('a'),
          expectedVersion: 1,
        },
      },
    ]);
    await expectAnnounced('You approved the release.');
  });

  it('names the environment and the checkpoint of the release in the statement', async () => {
    const releases = [
      withStep(atSignOff(), 'release-sign-off', {
        approval: {
          ...atSignOff().steps[4].approval!,
          statement: '{checkpoint.id} may serve {environment} traffic.',
        },
      }),
    ];
    await renderTab({ viewer: marta, releases });
    expect(
      screen.getByLabelText(/^sr-lora-0042 may serve production traffic\./),
    ).toBeInTheDocument();
  });

  it('clears the confirmation and keeps the comment when the packet has changed', async () => {
    const { api } = await renderTab(scene);
    await user.click(statement());
    await write(comment(), 'Looks good to me');
    const changed = { packetDigest: aDigest('9'), version: 2 };
    api.change('release-1', release =>
      withStep(release, 'release-sign-off', changed),
    );
    api.refuseNext(await refusal('stale_packet', 'It is another one now.'));
    await user.click(approveButton());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'nothing was recorded',
    );
    expect(statement()).not.toBeChecked();
    expect(approveButton()).toBeDisabled();
    expect(comment()).toHaveValue('Looks good to me');
  });

  it('sends chosen steps back to their owners, with a comment', async () => {
    const { api } = await renderTab(scene);
    await user.click(buttonOf('Request changes…'));
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'Training data' }),
    );
    await write(within(dialog).getByRole('textbox'), 'One license is missing');
    await user.click(
      within(dialog).getByRole('button', { name: 'Request changes' }),
    );

    expect(await screen.findByText('Blocked by step 2')).toBeInTheDocument();
    expect(api.sent).toMatchObject([
      {
        name: 'request-changes',
        body: { steps: ['training-data'], comment: 'One license is missing' },
      },
    ]);
  });

  it('tells requesters that somebody else has to approve, and who', async () => {
    await renderTab({ ...scene, viewer: anActor('nora', { groups: [LEADS] }) });
    expect(screen.getByText(/You requested this release/)).toHaveTextContent(
      'somebody else has to approve it. Waiting on security-operations-leads',
    );
    expect(screen.queryByText('Approve')).not.toBeInTheDocument();
  });

  it('shows what changed since the reader signed, and marks it where it is signed', async () => {
    const signed = {
      stepKey: 'release-sign-off',
      actor: marta.ref,
      data: { packetDigest: aDigest('5') },
    };
    const act = {
      by: marta.ref,
      at: '2026-03-02T09:00:00.000Z',
      packetDigest: aDigest('5'),
      mine: true,
    };
    await renderTab({
      ...scene,
      events: {
        'release-1': [
          anEvent({ seq: 1, type: 'step.approved', ...signed }),
          anEvent({ seq: 2, ...signed, type: 'step.approval_voided' }),
          anEvent({
            seq: 3,
            type: 'release.amended',
            data: { comment: 'Corrected the use' },
          }),
        ],
      },
      changes: {
        signed: { ...act, counts: false },
        since: { ...act, act: 'approved', seq: 1 },
        current: aDigest('6'),
        changes: [
          {
            kind: 'request',
            part: 'intendedUse',
            before: 'Drafts for agents',
            after: 'Answers to customers',
          },
        ],
      },
    });
    const round = await screen.findByRole('region', {
      name: /^Since you approved, /,
    });
    expect(round).toHaveTextContent('That approval is void');
    expect(round).toHaveTextContent('Corrected the use');
    expect(round).toHaveTextContent('Answers to customers');
    const marks = within(
      screen.getByRole('table', { name: 'Items covered by this sign-off' }),
    );
    expect(marks.getByRole('row', { name: /^Intended use/ })).toHaveTextContent(
      'changed',
    );
    expect(
      marks.getByRole('row', { name: /^Training data/ }),
    ).toHaveTextContent('same');
  });

  it('is signed by a delegate for an absent approver, and names both', async () => {
    const { api } = await renderTab({
      ...scene,
      viewer: anActor('zoe'),
      members: { [`group:default/${LEADS}`]: [marta.ref] },
      delegations: [aDelegation({ delegator: marta.ref })],
    });
    expect(screen.getByText(/You can approve for/)).toHaveTextContent(
      'You can approve for marta, who is out of office until 6 Mar: neither of you requested',
    );
    await user.click(statement());
    await user.click(approveButton());
    await expectAnnounced('You approved the release.');

    const toggle = screen.getByRole('button', { name: 'Release sign-off' });
    await user.click(toggle);
    expect(await screen.findByText(/signed packet/)).toHaveTextContent(
      /^zoe for marta signed packet/,
    );
    expect(screen.getByText(/approved \(packet digest/)).toHaveTextContent(
      /^You, for marta, approved \(packet digest/,
    );
    const [, , , , step] = (await api.getRelease('release-1')).steps;
    expect(step.completedOnBehalfOf).toBe(marta.ref);
  });

  it('says what is needed and who has signed where several have to', async () => {
    const release = withStep(atSignOff(), 'release-sign-off', {
      owners: [`group:default/${LEADS}`, 'group:default/privacy'],
      approval: {
        ...atSignOff().steps[4].approval!,
        count: 2,
        include: 'group:default/privacy',
      },
      signatures: [
        {
          by: 'user:default/bo',
          fulfils: 'group:default/privacy',
          at: '2026-03-02T09:00:00.000Z',
          packetDigest: aDigest('a'),
        },
      ],
    });
    await renderTab({ ...scene, releases: [release] });
    expect(screen.getByText(/You can approve/)).toHaveTextContent(
      'Requires 2 approvals. 1 approval so far, from privacy.',
    );
    expect(screen.getByText(/^Approved so far by/)).toHaveTextContent(
      'Approved so far by bo (privacy).',
    );
  });

  it('waits for somebody else after the reader has signed the first of two', async () => {
    const release = withStep(atSignOff(), 'release-sign-off', {
      approval: { ...atSignOff().steps[4].approval!, count: 2 },
      signatures: [
        {
          by: marta.ref,
          at: '2026-03-02T09:00:00.000Z',
          packetDigest: aDigest('a'),
        },
      ],
    });
    await renderTab({ ...scene, releases: [release] });
    const sentence = 'You have signed. Waiting on another approver.';
    expect(screen.getByText(sentence)).toBeInTheDocument();
    expect(screen.queryByText('Approve')).not.toBeInTheDocument();
  });
});
