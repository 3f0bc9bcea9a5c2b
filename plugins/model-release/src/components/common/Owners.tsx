import { refList } from '../../common/phrase';
import { PhraseText } from './PhraseText';

/** Groups and people as links. */
export function Owners({ owners }: { owners: readonly string[] }) {
  return <PhraseText phrase={refList(owners, 'or')} />;
}
