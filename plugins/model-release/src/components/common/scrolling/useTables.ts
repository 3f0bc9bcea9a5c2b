import { makeStyles } from '@material-ui/core/styles';
import { useEffect, type RefObject } from 'react';
import { keepNumbersWhole } from './keepNumbersWhole';
import { scrollShadows } from './scrollShadows';
import { watchScroll } from './watchScroll';

/** How tables of Markdown look: their cells wrap, and what is too wide even then scrolls. */
export const useTableStyles = makeStyles(theme => ({
  tables: {
    '& table': {
      ...scrollShadows(theme),
      display: 'block',
      width: 'max-content',
      maxWidth: '100%',
    },
    // What is painted here would lie on the shadows.
    '& table tr, & table tr:nth-child(odd), & table th': {
      backgroundColor: 'transparent',
    },
    '& table td, & table th': {
      // Narrower than this, words become columns of letters.
      minWidth: 64,
      padding: theme.spacing(0.75, 1),
      lineHeight: 1.43,
      verticalAlign: 'top',
      textAlign: 'left',
      overflowWrap: 'anywhere',
      wordBreak: 'normal',
    },
  },
}));

/** Looks after the tables below an element, which are drawn by others and may come late or change. */
export function useTables(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const place = root.current;
    if (!place) {
      return undefined;
    }
    const watched = new Map<HTMLTableElement, () => void>();
    const watchAll = () =>
      place.querySelectorAll('table').forEach(table => {
        keepNumbersWhole(table);
        watched.get(table)?.();
        watched.set(table, watchScroll(table));
      });
    watchAll();
    const observer = new MutationObserver(watchAll);
    observer.observe(place, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      watched.forEach(stop => stop());
    };
  }, [root]);
}
