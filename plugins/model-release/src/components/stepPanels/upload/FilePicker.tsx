import Button from '@material-ui/core/Button';
import { useRef, type ChangeEvent } from 'react';
import { useTranslation } from '../../../hooks/useTranslation';

/** A button that opens the browser's dialog for files. */
export function FilePicker(props: {
  accept: readonly string[];
  /** Id of the element that says what files have to be like. */
  describedBy: string;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    props.onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again after it was refused and mended.
    target.value = '';
  };
  return (
    <>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept={props.accept.join(',')}
        aria-label={t('upload.filesToUpload')}
        onChange={pick}
      />
      <Button
        variant="outlined"
        aria-describedby={props.describedBy}
        onClick={() => input.current?.click()}
      >
        {t('upload.chooseFiles')}
      </Button>
    </>
  );
}
