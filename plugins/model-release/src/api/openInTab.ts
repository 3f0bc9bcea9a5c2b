/** How long a browser has to load a page before its address is given back. */
const LOADING_MS = 60_000;

/** A tab that waits for its page. */
export interface WaitingTab {
  show: (page: Blob) => void;
  close: () => void;
}

/**
 * Opens a tab for a page that can only be fetched with credentials, which no link can carry. It has to
 * be opened while the click lasts, or the browser takes it for a pop-up; the page comes later. The page
 * gets an address of this tab's origin that nobody else can open, and shows what `Blob` holds: as much
 * as its own content security policy lets it.
 *
 * @returns `undefined` when the browser opens no tab
 */
export function openInTab(title: string): WaitingTab | undefined {
  const tab = window.open('', '_blank');
  if (!tab) {
    return undefined;
  }
  tab.opener = null;
  tab.document.title = title;
  return {
    show: page => {
      const url = URL.createObjectURL(
        new Blob([page], { type: 'text/html;charset=utf-8' }),
      );
      tab.location.replace(url);
      setTimeout(() => URL.revokeObjectURL(url), LOADING_MS);
    },
    close: () => tab.close(),
  };
}
