import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { BackstageTheme } from '@backstage/theme';
import type { Part } from '../../../common/phrase';
import { PhraseText } from '../../common/PhraseText';
import { tones } from '../../../theme/tones';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  quote: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.5, 1.5),
    borderLeft: `3px solid ${tones(theme).plain.soft}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

/** What somebody said, in full, and who that was where it is not plain. */
export function Remark(props: { text: string; who?: Part }) {
  const classes = useStyles();
  const { text, who } = props;
  return (
    <Typography
      variant="body2"
      component="blockquote"
      className={classes.quote}
    >
      {who !== undefined && (
        <>
          <strong>
            <PhraseText phrase={who} />
          </strong>
          {': '}
        </>
      )}
      {text}
    </Typography>
  );
}
