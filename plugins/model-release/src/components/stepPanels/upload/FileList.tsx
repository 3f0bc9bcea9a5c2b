import { makeStyles } from '@material-ui/core/styles';
import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { FileRow, type FileActions } from './FileRow';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
}));

/** The stored files of a step. */
export function FileList(
  props: FileActions & {
    files: readonly Evidence[];
    stepKey: string;
    hasSections: boolean;
    now: DateTime;
  },
) {
  const classes = useStyles();
  const { files, ...rest } = props;
  if (files.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label="Stored files">
      {files.map(file => (
        <FileRow key={file.id} file={file} {...rest} />
      ))}
    </ul>
  );
}
