import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { useDelegationForm } from './useDelegationForm';
import type { Live } from '../../hooks/useLive';
import type { Viewer } from '../../common/viewer';

// Few people are about to be out of office: the others do not wait for the form.
const DelegationDialog = lazy(() =>
  import('./DelegationDialog').then(m => ({ default: m.DelegationDialog })),
);

const useStyles = makeStyles({ button: { textTransform: 'none' } });

/** Leads to who covers one's steps; quiet, for it is seldom wanted. */
export function DelegationButton(props: {
  delegations: Live<Delegation[]>;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const form = useDelegationForm(props.now, props.delegations.reload);
  const open = () => {
    setOpen(true);
    setWasOpen(true);
  };
  return (
    <>
      <Button size="small" className={classes.button} onClick={open}>
        {t('delegation.outOfOffice')}
      </Button>
      {wasOpen && (
        <Suspense fallback={null}>
          <DelegationDialog
            {...props}
            form={form}
            open={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
