import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import { ChoiceFilter } from './ChoiceFilter';

/**
 * Chooses among what the lists have shown so far: there is no list of all, and nobody looks for what no release
 * has.
 */
export function SeenFilter(props: {
  label: string;
  anyLabel: string;
  value: string | undefined;
  /** What the releases have that are listed now. */
  listed: readonly string[];
  /** Whether these are refs, shown by their names. */
  isRefs?: boolean;
  onChange: (value: string | undefined) => void;
}) {
  const { value, listed, isRefs, ...choice } = props;
  const [seen, setSeen] = useState<readonly string[]>([]);
  const all = [...new Set([...seen, ...listed, ...(value ? [value] : [])])];
  const key = all.sort().join(' ');

  useEffect(() => setSeen(key.split(' ').filter(Boolean)), [key]);

  return (
    <ChoiceFilter
      {...choice}
      value={value}
      choices={all.map(one => ({
        value: one,
        label: isRefs ? (
          <EntityDisplayName entityRef={one} hideIcon disableTooltip />
        ) : (
          one
        ),
      }))}
    />
  );
}
