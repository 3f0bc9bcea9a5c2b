import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { say } from '../../../common/message';
import { useTranslation } from '../../../hooks/useTranslation';

const ALL = '';

const useStyles = makeStyles(theme => ({
  // Wide enough for its label in one line.
  root: { minWidth: 280, marginBottom: theme.spacing(1) },
}));

/** Which section of the packet the next files cover: one packet for all, or one file for each. */
export function SectionChoice(props: {
  sections: readonly string[];
  /** Those that no stored file covers yet. */
  uncovered: readonly string[];
  section: string | undefined;
  onChange: (section: string | undefined) => void;
}) {
  const { sections, uncovered, section, onChange } = props;
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
      value={section ?? ALL}
      onChange={event => onChange(event.target.value || undefined)}
      helperText={uncovered.length > 0 && text(missing)}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
    >
      <MenuItem value={ALL}>{t('upload.allSections')}</MenuItem>
      {sections.map(name => (
        <MenuItem key={name} value={name}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
