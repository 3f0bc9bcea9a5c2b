import catalogPlugin from '@backstage/plugin-catalog/alpha';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import App from './App';

const answers: Record<string, unknown> = {
  '/api/auth/persona/people': {
    people: [{ name: 'zoe.plank', displayName: 'Zoe Plank', teams: [] }],
  },
  '/api/auth/persona/refresh': {
    profile: { displayName: 'Zoe Plank' },
    backstageIdentity: {
      token: `header.${btoa(JSON.stringify({ exp: 4102444800 }))}.signature`,
      identity: {
        type: 'user',
        userEntityRef: 'user:default/zoe.plank',
        ownershipEntityRefs: ['user:default/zoe.plank'],
      },
    },
  },
};

const loadingAllPages = { timeout: 30_000 };

describe('App', () => {
  beforeEach(() => {
    localStorage.clear();
    // Stands in for the build, which finds plugins and writes the configuration into the page.
    Object.assign(window, {
      '__@backstage/discovered__': {
        modules: [
          catalogPlugin,
          notificationsPlugin,
          searchPlugin,
          userSettingsPlugin,
        ].map(plugin => ({ name: plugin.pluginId, default: plugin })),
      },
    });
    const config = {
      context: 'test',
      data: {
        app: { baseUrl: 'http://localhost', packages: 'all' },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    };
    jest.replaceProperty(process, 'env', {
      ...process.env,
      APP_CONFIG: [config] as any,
    });
    jest.spyOn(global, 'fetch').mockImplementation(async input => {
      const { pathname } = new URL(
        input instanceof Request ? input.url : input,
      );
      return pathname in answers
        ? Response.json(answers[pathname])
        : Response.json({}, { status: 404 });
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('asks for a person, opens the catalog for them and says who they are', async () => {
    render(App.createRoot());

    await userEvent.click(
      await screen.findByRole('button', { name: /Zoe Plank/ }, loadingAllPages),
    );

    expect(
      await screen.findByRole('link', { name: /Zoe Plank/ }, loadingAllPages),
    ).toHaveAttribute('href', '/settings');
    expect(
      screen.getByRole('button', { name: 'Switch person' }),
    ).toBeInTheDocument();
    await waitFor(() => expect(window.location.pathname).toBe('/catalog'));
    expect(localStorage.getItem('persona')).toBe('zoe.plank');
  }, 60_000);
});
