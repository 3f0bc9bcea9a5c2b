import { IdentityApi } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PersonaSignInPage } from './PersonaSignInPage';

const people = [
  {
    name: 'zoe.plank',
    displayName: 'Zoe Plank',
    jobTitle: 'Boatswain',
    does: 'Signs off.',
    teams: [
      { ref: 'group:default/lifeboats', title: 'Lifeboats' },
      { ref: 'group:default/anchors', title: 'Anchors' },
    ],
  },
  { name: 'abel.rope', displayName: 'Abel Rope', teams: [] },
];

const session = {
  profile: { displayName: 'Zoe Plank' },
  backstageIdentity: {
    token: `header.${btoa(JSON.stringify({ exp: 4102444800 }))}.signature`,
    identity: {
      type: 'user',
      userEntityRef: 'user:default/zoe.plank',
      ownershipEntityRefs: ['user:default/zoe.plank'],
    },
  },
};

const fetchMock = jest.spyOn(global, 'fetch');

function answerWith(answer: (path: string) => Response) {
  fetchMock.mockImplementation(async input =>
    answer(new URL(String(input)).pathname),
  );
}

function renderPage() {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  renderInTestApp(<PersonaSignInPage onSignInSuccess={onSignInSuccess} />, {
    apis: [mockApis.discovery({ baseUrl: 'http://localhost:7007' })],
    config: { organization: { name: 'Tern Lines' } },
  });
  return onSignInSuccess;
}

describe('PersonaSignInPage', () => {
  beforeEach(() => {
    localStorage.clear();
    answerWith(path =>
      Response.json(path.endsWith('/people') ? { people } : session),
    );
  });

  it('shows people below their team, with what they do', async () => {
    renderPage();

    const team = await screen.findByRole('region', { name: 'Lifeboats' });
    expect(team).toHaveTextContent('Zoe Plank');
    expect(team).toHaveTextContent('Boatswain, also in Anchors');
    expect(team).toHaveTextContent('Signs off.');
    expect(screen.getByText(/Tern Lines is made up/)).toBeInTheDocument();
  });

  it('signs in the person chosen with the keyboard, and remembers them', async () => {
    const onSignInSuccess = renderPage();
    await screen.findByRole('button', { name: /Zoe Plank/ });

    await userEvent.tab();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    const [url, init] = fetchMock.mock.lastCall!;
    expect(String(url)).toMatch(/\/persona\/refresh$/);
    expect(new Headers(init?.headers).get('x-persona')).toBe('zoe.plank');
    expect(localStorage.getItem('persona')).toBe('zoe.plank');
  });

  it('signs in whom it remembers without asking, and forgets them when they sign out', async () => {
    localStorage.setItem('persona', 'zoe.plank');
    const onSignInSuccess = renderPage();

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    const [identity] = onSignInSuccess.mock.lastCall!;
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: 'user:default/zoe.plank',
    });
    expect(screen.queryByText('Choose a person')).not.toBeInTheDocument();

    await identity.signOut();
    expect(localStorage.getItem('persona')).toBeNull();
  });

  it('says why somebody is refused and offers the choice again', async () => {
    localStorage.setItem('persona', 'gone.away');
    answerWith(() =>
      Response.json(
        {
          error: {
            name: 'AuthenticationError',
            message: 'nobody by that name',
          },
          response: { statusCode: 401 },
        },
        { status: 401 },
      ),
    );
    const onSignInSuccess = renderPage();

    expect(await screen.findByText(/nobody by that name/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Choose a person' }),
    ).toBeInTheDocument();
    expect(onSignInSuccess).not.toHaveBeenCalled();
  });

  it('says that the people could not be loaded', async () => {
    answerWith(() => new Response('', { status: 503 }));
    renderPage();

    expect(
      await screen.findByText(
        /Could not load the list of people: the back end responded with 503/,
      ),
    ).toBeInTheDocument();
  });
});
