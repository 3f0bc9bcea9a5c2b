import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { lazy, Suspense, useState } from 'react';
import { useAbsence } from '../../hooks/useAbsence';
import type { Live } from '../../hooks/useLive';
import type { Viewer } from '../../viewModel/viewer';

// Few people are about to be away: the others do not wait for the form.
const AbsenceDialog = lazy(() =>
  import('./AbsenceDialog').then(m => ({ default: m.AbsenceDialog })),
);

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** Leads to who looks after one's steps; quiet, for it is seldom wanted. */
export function AbsenceButton(props: {
  delegations: Live<Delegation[]>;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const absence = useAbsence(props.now, props.delegations.reload);
  const open = () => {
    setOpen(true);
    setWasOpen(true);
  };
  return (
    <>
      <Button size="small" className={classes.button} onClick={open}>
        Going away?
      </Button>
      {wasOpen && (
        <Suspense fallback={null}>
          <AbsenceDialog
            {...props}
            absence={absence}
            open={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
