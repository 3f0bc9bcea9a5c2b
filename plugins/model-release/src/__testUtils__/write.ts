import { user } from './user';

/** Writes a text at once: letter by letter takes long, and these tests are not about letters. */
export async function write(field: HTMLElement, text: string): Promise<void> {
  await user.click(field);
  await user.paste(text);
}
