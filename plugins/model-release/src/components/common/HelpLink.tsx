import IconButton from '@material-ui/core/IconButton';
import HelpIcon from '@material-ui/icons/HelpOutline';
import type { HelpTopic } from '../../common/helpTopics';
import { useHelpAddress } from '../../hooks/useHelpAddress';

/** A question mark that opens the page of the documentation that fits. */
export function HelpLink(props: {
  topic: HelpTopic;
  /** What the page is about, for the tooltip and for who does not see the sign. */
  label: string;
  className?: string;
}) {
  const { topic, label, className } = props;
  return (
    <IconButton
      size="small"
      className={className}
      title={label}
      aria-label={label}
      href={useHelpAddress(topic)}
      target="_blank"
      rel="noopener noreferrer"
    >
      <HelpIcon fontSize="small" />
    </IconButton>
  );
}
