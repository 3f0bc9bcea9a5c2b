import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { say } from '../../../common/message';
import { useTranslation } from '../../../hooks/useTranslation';
import { ALL_SECTIONS } from './useSectionedUpload';

/** No section is called so: their names have letters. */
const NOT_CHOSEN = '?';

const useStyles = makeStyles(theme => ({
  // Wide enough for its label in one line.
  root: { minWidth: 280, marginBottom: theme.spacing(1) },
}));

/**
 * Which section of the packet the next files cover: one packet for all, or one file for each. It has
 * to be chosen; until it is, files wait.
 */
export function SectionChoice(props: {
  sections: readonly string[];
  /** Those that no stored file covers yet. */
  uncovered: readonly string[];
  /** Nothing before it is chosen. */
  chosen: string | undefined;
  /** Files that wait for the choice. */
  waiting: readonly Pick<File, 'name'>[];
  onChange: (section: string) => void;
}) {
  const { sections, uncovered, chosen, waiting, onChange } = props;
  const classes = useStyles();
  const { t, text } = useTranslation();
  const id = useId();
  const missing = say('upload.missingSections', {
    sections: { allOf: uncovered },
  });
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label={t('upload.sectionsCovered')}
      value={chosen ?? NOT_CHOSEN}
      error={waiting.length > 0}
      onChange={event => onChange(event.target.value)}
      helperText={
        waiting.length > 0
          ? t('upload.chooseSections', {
              files: waiting.map(({ name }) => name).join(', '),
            })
          : uncovered.length > 0 && text(missing)
      }
      FormHelperTextProps={{ role: waiting.length > 0 ? 'alert' : undefined }}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
    >
      <MenuItem value={NOT_CHOSEN} disabled>
        {t('upload.choose')}
      </MenuItem>
      <MenuItem value={ALL_SECTIONS}>{t('upload.allSections')}</MenuItem>
      {sections.map(name => (
        <MenuItem key={name} value={name}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
