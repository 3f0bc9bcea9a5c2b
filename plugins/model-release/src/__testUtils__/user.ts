import userEvent, {
  PointerEventsCheckLevel,
} from '@testing-library/user-event';

/**
 * Somebody who acts without pauses. Whether something lies over a button is not looked up: jsdom lays
 * nothing out, and computing the styles of a whole page for each click takes longer than the click.
 */
export const user = userEvent.setup({
  delay: null,
  pointerEventsCheck: PointerEventsCheckLevel.Never,
});
