import Snackbar from '@material-ui/core/Snackbar';
import { useRef, type ReactNode } from 'react';

const LONG_ENOUGH_TO_READ = 8_000;

/** Says for a while what came of something that has no place of its own on the page. */
export function PassingMessage(props: {
  text: ReactNode;
  onClose: () => void;
}) {
  const { text, onClose } = props;
  // While it fades away, the words stay.
  const last = useRef(text);
  last.current = text ?? last.current;
  return (
    <Snackbar
      open={text !== undefined}
      autoHideDuration={LONG_ENOUGH_TO_READ}
      message={last.current}
      // The live region of the page has said it.
      ContentProps={{ role: 'presentation' }}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
    />
  );
}
