import { EndDialog } from './EndDialog';
import type { MenuAction } from './menuEntries';
import { RequesterDialog } from './RequesterDialog';
import { RevokeDialog } from './RevokeDialog';

/** What is asked before something is done. */
export function ReleaseDialogs(props: {
  open: MenuAction | undefined;
  onClose: () => void;
}) {
  const { open, onClose } = props;
  return (
    <>
      {(['withdraw', 'close'] as const).map(name => (
        <EndDialog
          key={name}
          name={name}
          open={open === name}
          onClose={onClose}
        />
      ))}
      <RequesterDialog open={open === 'reassign-requester'} onClose={onClose} />
      <RevokeDialog open={open === 'revoke'} onClose={onClose} />
    </>
  );
}
