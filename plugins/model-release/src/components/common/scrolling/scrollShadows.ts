import type { Theme } from '@material-ui/core/styles';

/** The styles of what scrolls sideways: a shadow lies on each side on which there is more. */
export function scrollShadows(theme: Theme) {
  const shade =
    theme.palette.type === 'dark'
      ? 'rgba(255, 255, 255, 0.28)'
      : 'rgba(0, 0, 0, 0.28)';
  const start = `inset 14px 0 10px -10px ${shade}`;
  const end = `inset -14px 0 10px -10px ${shade}`;
  return {
    overflowX: 'auto',
    '&[data-hidden="start"]': { boxShadow: start },
    '&[data-hidden="end"]': { boxShadow: end },
    '&[data-hidden="start end"]': { boxShadow: `${start}, ${end}` },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  } as const;
}
