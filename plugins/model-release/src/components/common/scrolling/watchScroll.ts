import { hiddenSides } from './hiddenSides';

function look(element: HTMLElement): void {
  element.dataset.hidden = hiddenSides(element);
  const scrolls =
    element.dataset.hidden !== '' ||
    element.scrollHeight > element.clientHeight + 1;
  if (scrolls) {
    // Whoever has no mouse scrolls with the arrow keys, once it has the focus.
    element.tabIndex = 0;
  } else {
    element.removeAttribute('tabindex');
  }
}

/**
 * Keeps on an element what `scrollShadows` draws its shadows from, and makes it reachable by
 * keyboard while there is something to scroll to.
 *
 * @returns how to stop
 */
export function watchScroll(element: HTMLElement): () => void {
  const update = () => look(element);
  update();
  element.addEventListener('scroll', update, { passive: true });
  // Where nothing is laid out, such as in jsdom, no size changes either.
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(update);
  observer?.observe(element);
  Array.from(element.children).forEach(child => observer?.observe(child));
  return () => {
    element.removeEventListener('scroll', update);
    observer?.disconnect();
  };
}
