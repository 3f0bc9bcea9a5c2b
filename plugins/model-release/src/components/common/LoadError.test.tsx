import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { refusal } from '../../fakes/refusal';
import { LoadError } from './LoadError';

async function show(error: Error) {
  const onRetry = jest.fn();
  renderInTestApp(
    <LoadError title="Could not load it" error={error} onRetry={onRetry} />,
  );
  await screen.findByText(/Could not load it|Release not found/);
  return onRetry;
}

const retryButton = () => screen.queryByRole('button', { name: 'Try again' });

describe('what could not be loaded', () => {
  it('says that there is no connection, and tries again by itself', async () => {
    const onRetry = await show(new TypeError('Failed to fetch'));
    expect(screen.getByRole('status')).toHaveTextContent(
      'No connection. Trying again…',
    );
    expect(retryButton()).toBeInTheDocument();
    fireEvent(window, new Event('online'));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('says that there is no such release, or that it may not be read, and offers no second try', async () => {
    await show(await refusal('unknown_release', 'No release has the id x.'));
    expect(
      screen.getByText(
        'There is no release with this address, or you may not read it.',
      ),
    ).toBeInTheDocument();
    expect(retryButton()).not.toBeInTheDocument();
  });

  it('says who can help where the policy says no', async () => {
    await show(Object.assign(new Error('Forbidden'), { statusCode: 403 }));
    expect(screen.getByText(/You have no permission/)).toBeInTheDocument();
    expect(retryButton()).not.toBeInTheDocument();
  });

  it('shows any other error as it is', async () => {
    await show(new Error('The disk is full'));
    expect(screen.getByRole('alert')).toHaveTextContent('The disk is full');
    expect(retryButton()).toBeInTheDocument();
  });
});
