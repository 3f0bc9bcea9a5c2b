import { formatByteSize } from '@model-release/backstage-plugin-model-release-common';
import { Notice } from '../common/Notice';
import { MAX_TEXT } from './readText';

/** Says that a preview ends before the file does. */
export function CutNotice(props: { size: number }) {
  return (
    <Notice tone="soon">
      Truncated at {formatByteSize(MAX_TEXT)} of {formatByteSize(props.size)}:
      download the file to see the rest.
    </Notice>
  );
}
