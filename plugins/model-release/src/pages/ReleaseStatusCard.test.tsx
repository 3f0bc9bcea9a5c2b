import { EntityProvider } from '@backstage/plugin-catalog-react';
import type { Release } from '@model-release/backstage-plugin-model-release-common';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { aScene, model } from '../__testUtils__/renderPages';
import {
  atSignOff,
  rejected,
  released,
  revoked,
} from '../__testUtils__/scenes';
import { ReleaseStatusCard } from './ReleaseStatusCard';

function show(...releases: Release[]) {
  const scene = aScene({ viewer: anActor('juno'), releases });
  scene.show(
    <EntityProvider entity={model}>
      <ReleaseStatusCard />
    </EntityProvider>,
  );
  return scene;
}

describe('the card on the overview of a model', () => {
  it('says how far the release is, who it waits for and until when', async () => {
    show(atSignOff());
    expect(await screen.findByText(/waiting on/)).toHaveTextContent(
      '4 of 6 · waiting on security-operations-leads · due tomorrow, Tue 17:00',
    );
    expect(screen.getByRole('link', { name: /Open/ })).toHaveAttribute(
      'href',
      '/tab',
    );
  });

  it('counts what is in review, and shows the one to production of those due at once', async () => {
    const at = (environment: string, createdAt: string): Release => ({
      ...atSignOff(),
      id: environment,
      environment,
      createdAt,
    });
    show(
      at('staging', '2026-03-02T10:00:00.000Z'),
      at('production', '2026-03-02T08:00:00.000Z'),
      at('canary', '2026-03-02T09:00:00.000Z'),
    );
    expect(
      await screen.findByText('3 in review, the most urgent first:'),
    ).toBeInTheDocument();
    expect(screen.getByText('sr-lora-0042 → production')).toBeInTheDocument();
  });

  it('names the checkpoint that was released before', async () => {
    const before = released();
    show(atSignOff(), {
      ...before,
      id: 'before',
      checkpoint: { ...before.checkpoint, id: 'sr-lora-0041' },
    });
    expect(await screen.findByText(/Latest release/)).toHaveTextContent(
      'Latest release: sr-lora-0041 → production',
    );
  });

  it('says that an earlier approval was revoked while a newer release is open', async () => {
    const before = revoked();
    const checkpoint = { ...before.checkpoint, id: 'sr-lora-0041' };
    show(
      atSignOff(),
      { ...before, id: 'before', checkpoint },
      { ...released(), id: 'long-before' },
    );
    expect(await screen.findByText(/Approval revoked/)).toHaveTextContent(
      'Approval revoked: sr-lora-0041 → production',
    );
    expect(screen.queryByText(/Latest release/)).not.toBeInTheDocument();
  });

  it('says how the only release ended', async () => {
    show(rejected());
    expect(await screen.findByText('Rejected')).toBeInTheDocument();
    expect(screen.queryByText(/waiting on/)).not.toBeInTheDocument();
  });

  it('offers to start a release where there is none', async () => {
    show();
    expect(
      await screen.findByRole('button', { name: 'Request a release' }),
    ).toBeInTheDocument();
  });
});
