import { configApiRef, useApi } from '@backstage/core-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import HelpIcon from '@material-ui/icons/HelpOutline';
import { helpAddress, type HelpTopic } from '../../common/helpTopics';

/** A question mark that opens the page of the documentation that fits. */
export function HelpLink(props: {
  topic: HelpTopic;
  /** What the page is about, for the tooltip and for who does not see the sign. */
  label: string;
  className?: string;
}) {
  const { topic, label, className } = props;
  const docsUrl = useApi(configApiRef).getOptionalString(
    'modelRelease.docsUrl',
  );
  return (
    <IconButton
      size="small"
      className={className}
      title={label}
      aria-label={label}
      href={helpAddress(topic, docsUrl)}
      target="_blank"
      rel="noopener noreferrer"
    >
      <HelpIcon fontSize="small" />
    </IconButton>
  );
}
