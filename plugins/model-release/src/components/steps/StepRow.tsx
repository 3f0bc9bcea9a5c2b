import Collapse from '@material-ui/core/Collapse';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { memo, useId, useState, type RefCallback } from 'react';
import { tones } from '../../theme/tones';
import { StepBody } from './StepBody';
import { StepHeader } from './StepHeader';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  root: { borderLeft: '3px solid transparent' },
  inHand: { borderLeftColor: tones(theme).active.strong },
  open: {
    backgroundColor: theme.palette.background.default,
    '& .MuiOutlinedInput-root': {
      backgroundColor: theme.palette.background.paper,
    },
  },
  body: {
    // As on the whole page, colour alone would not tell a link here.
    '& dd a, & td a': { textDecoration: 'underline' },
    padding: theme.spacing(0, 2.5, 2.5, 7.5),
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(0, 2, 2) },
  },
}));

/** One step: a line that says how it stands, and everything else on demand. */
export const StepRow = memo(function Row(props: {
  step: StepDetail;
  number: number;
  open: boolean;
  /** Something happened to it since the reader's last visit. */
  isChanged?: boolean;
  /** Where an address that leads to this step scrolls to. */
  anchor?: RefCallback<HTMLElement>;
  onToggle: (key: string, open: boolean) => void;
}) {
  const classes = useStyles();
  const { step, number, open, anchor, onToggle } = props;
  const bodyId = useId();
  // What is in an opened step stays there when it is closed: uploads go on, fields keep their text.
  const [wasOpen, setWasOpen] = useState(open);
  if (open && !wasOpen) {
    setWasOpen(true);
  }
  const isInHand = open && step.status === 'active';
  const shown = isInHand ? `${classes.inHand} ${classes.open}` : '';
  return (
    <div
      ref={anchor}
      data-step={step.key}
      className={`${classes.root} ${shown}`}
    >
      <StepHeader
        step={step}
        number={number}
        open={open}
        isChanged={props.isChanged}
        bodyId={bodyId}
        onToggle={() => onToggle(step.key, !open)}
      />
      <Collapse in={open}>
        <div id={bodyId}>
          {wasOpen && (
            <div className={classes.body}>
              <StepBody step={step} onDone={() => onToggle(step.key, false)} />
            </div>
          )}
        </div>
      </Collapse>
    </div>
  );
});
