import userEvent from '@testing-library/user-event';

/** Writes a text at once: letter by letter takes long, and these tests are not about letters. */
export async function write(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}
