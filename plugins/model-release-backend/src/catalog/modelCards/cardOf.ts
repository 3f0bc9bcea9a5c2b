import { ModelCardText } from '../../ports/ModelCardReader';
import { REQUESTED_URL } from './requestedUrl';
import { isWebPage } from '../../readers/modelCard/isWebPage';
import { rawAddress } from './rawAddress';

/** What to do about a card that is a web page. */
function adviceForPage(address: string): string {
  const raw = rawAddress(address);
  return raw === undefined
    ? 'Use the address of the file itself, often called “raw”; if there is none without signing in, have an integration configured for its host.'
    : `Use the address of the file itself: ${raw}`;
}

/**
 * A card as it was read, unless it is a page around a card, or one to sign in with.
 *
 * @param where - the card, as the beginning of a sentence
 * @param advice - what to do about a page
 */
function cardOf(
  { text, source }: { text: string; source: string },
  where: string,
  advice: string,
): ModelCardText {
  return isWebPage(text)
    ? { problem: `${where} is a web page, not a model card. ${advice}` }
    : { text, source };
}

/** The same to whoever has just typed the address, and can do something else as well. */
function requestedPage(address: string): string {
  const raw = rawAddress(address);
  return `This address is a web page. Link the file itself, for example ${
    raw ?? '…/raw/main/README.md'
  }, take the card from the catalog, or paste it.`;
}

/** A card that was read from an address. */
export function cardAt(
  url: string,
  text: string,
  where: string,
): ModelCardText {
  if (where === REQUESTED_URL && isWebPage(text)) {
    return { problem: requestedPage(url) };
  }
  return cardOf(
    { text, source: url },
    `The model card at ${url} (${where})`,
    adviceForPage(url),
  );
}

/** A card that was read from a file next to the model's catalog file. */
export function cardInFile(path: string, text: string, where: string) {
  return cardOf(
    { text, source: `from the catalog (${path})` },
    `The model card ${path} (${where})`,
    'Name the file with the Markdown of the card.',
  );
}

/** A card that was sent with the request. */
export function cardInRequest(text: string): ModelCardText {
  return text.includes('\u0000')
    ? {
        problem:
          'The text of the model card contains a NUL character, so it is not text. Remove the character.',
      }
    : cardOf(
        { text, source: 'request' },
        'The text of the model card',
        'Paste the Markdown of the card.',
      );
}
