import type { BackstageTheme } from '@backstage/theme';
import type { Theme } from '@material-ui/core/styles';
import { tones } from '../../../theme/tones';

/** The forms library draws for a page of its own; here a form is a part of one. */
export function compactTheme(theme: Theme): Theme {
  const { pxToRem, body2 } = theme.typography;
  const error = tones(theme as BackstageTheme).bad.strong;
  return {
    ...theme,
    palette: {
      ...theme.palette,
      error: { ...theme.palette.error, main: error },
    },
    props: {
      ...theme.props,
      MuiTextField: { variant: 'outlined', size: 'small' },
      MuiCheckbox: { size: 'small', color: 'primary' },
      MuiRadio: { size: 'small', color: 'primary' },
    },
    overrides: {
      ...theme.overrides,
      MuiTypography: {
        h5: { fontSize: pxToRem(15), fontWeight: 600, marginBottom: 0 },
      },
      MuiFormControlLabel: { label: body2 },
      MuiFormLabel: { root: { ...body2, color: theme.palette.text.primary } },
      MuiInputBase: { root: body2 },
      MuiOutlinedInput: {
        root: { backgroundColor: theme.palette.background.paper },
      },
    },
  };
}
