import Button, { type ButtonProps } from '@material-ui/core/Button';
import { useState, type ComponentProps } from 'react';
import { ReasonDialog } from '../common/ReasonDialog';

type DialogProps = ComponentProps<typeof ReasonDialog>;

/** A button that opens a dialog for a decision that needs a reason. */
export function ReasonButton(
  props: Omit<DialogProps, 'open' | 'onClose'> & {
    /** What the button says. */
    opens: string;
    button?: Pick<ButtonProps, 'className' | 'size' | 'variant'>;
  },
) {
  const { opens, button, ...dialog } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...button}
        disabled={dialog.work.sending}
        onClick={() => setOpen(true)}
      >
        {opens}
      </Button>
      <ReasonDialog {...dialog} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
