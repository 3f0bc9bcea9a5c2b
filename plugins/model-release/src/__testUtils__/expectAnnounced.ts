import { screen, waitFor } from '@testing-library/react';

/** Waits until the live region says so. */
export async function expectAnnounced(text: string): Promise<void> {
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent(text),
  );
}
