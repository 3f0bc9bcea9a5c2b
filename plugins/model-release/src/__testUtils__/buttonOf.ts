import { screen } from '@testing-library/react';

/**
 * The button that says so. On a whole page that is found a hundred times faster by its text than by its
 * role, for which the styles of everything around each button are computed.
 *
 * @throws where no button says so
 */
export function buttonOf(text: string): HTMLButtonElement {
  const button = screen.getByText(text).closest('button');
  if (!button) {
    throw new Error(`“${text}” is no button`);
  }
  return button;
}
