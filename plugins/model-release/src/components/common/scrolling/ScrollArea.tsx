import { makeStyles } from '@material-ui/core/styles';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { scrollShadows } from './scrollShadows';
import { watchScroll } from './watchScroll';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative', ...scrollShadows(theme) },
}));

/** What may be wider than its place, above all a table: it scrolls, and shadows say so. */
export function ScrollArea(props: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { label, className = '', children } = props;
  const area = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (area.current ? watchScroll(area.current) : undefined),
    [],
  );
  return (
    <div
      ref={area}
      role="region"
      aria-label={label}
      className={`${classes.root} ${className}`}
    >
      {children}
    </div>
  );
}
