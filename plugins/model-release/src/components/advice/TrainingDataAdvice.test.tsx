import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { TrainingDataAdvice } from './TrainingDataAdvice';

const ADVICE: Pick<ReleaseAdvice, 'licenses' | 'datasets'> = {
  licenses: [
    { id: 'mit', spdx: 'MIT', kind: 'permissive', of: 'model card' },
    {
      id: 'llama3.1',
      name: 'Llama 3.1 Community License',
      kind: 'use-restricted',
      of: 'base model meta-llama/Llama-3.1-8B',
      concern: 'Its limits on use are left out.',
    },
    {
      id: 'cc-by-nc-4.0',
      spdx: 'CC-BY-NC-4.0',
      kind: 'non-commercial',
      of: 'acme/tickets',
      concern: 'It rules out commercial use.',
    },
  ],
  datasets: [
    {
      id: 'acme/tickets',
      entityRef: 'resource:default/tickets',
      title: 'Tickets of 2025',
      license: 'cc-by-nc-4.0',
    },
    { id: 'acme/emails', concern: 'It is not in the catalog.' },
  ],
};

const show = (element: ReactElement) =>
  renderInTestApp(element, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

async function rowsOf(list: string) {
  const found = await screen.findByRole('list', { name: list });
  return within(found).getAllByRole('listitem');
}

describe('advice on training data', () => {
  it('shows each license in words, with what carries it and what to look at', async () => {
    show(<TrainingDataAdvice advice={ADVICE} />);
    const [own, base, ...others] = await rowsOf('Licenses');
    expect(own).toHaveTextContent(/^mitmodel cardpermissive$/);
    expect(base).toHaveTextContent('llama3.1 (Llama 3.1 Community License)');
    expect(base).toHaveTextContent('use restrictions');
    expect(base).toHaveTextContent('Its limits on use are left out.');
    expect(within(base).getByTitle('Needs review')).toBeInTheDocument();
    expect(within(own).queryByTitle('Needs review')).not.toBeInTheDocument();
    expect(others).toEqual([]);
  });

  it('links data sets to the catalog where they are in it, and shows their license once', async () => {
    show(<TrainingDataAdvice advice={ADVICE} />);
    const [known, missing] = await rowsOf('Datasets');
    expect(
      within(known).getByRole('link', { name: 'Tickets of 2025' }),
    ).toHaveAttribute('href', '/catalog/default/resource/tickets');
    expect(known).toHaveTextContent('non-commercial');
    expect(screen.getAllByText('It rules out commercial use.')).toHaveLength(1);
    expect(missing).toHaveTextContent('It is not in the catalog.');
    expect(within(missing).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says who decides, and offers nothing to decide with', async () => {
    show(<TrainingDataAdvice advice={ADVICE} />);
    expect(
      await screen.findByText(/The owner of the step decides/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('says that there is no license', async () => {
    const none = { id: '', kind: 'unknown', of: 'model card' } as const;
    show(<TrainingDataAdvice advice={{ licenses: [none], datasets: [] }} />);
    expect(await screen.findByText('No license found')).toBeInTheDocument();
    expect(
      screen.queryByRole('list', { name: 'Datasets' }),
    ).not.toBeInTheDocument();
  });

  it('meets no obstacle with assistive technology', async () => {
    show(<TrainingDataAdvice advice={ADVICE} />);
    const list = await screen.findByRole('list', { name: 'Licenses' });
    const { violations } = await axe.run(list.parentElement!, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
