import { PhraseText } from './PhraseText';

/** Groups and people as links. */
export function Owners({ owners }: { owners: readonly string[] }) {
  return <PhraseText phrase={{ anyOf: owners.map(ref => ({ ref })) }} />;
}
