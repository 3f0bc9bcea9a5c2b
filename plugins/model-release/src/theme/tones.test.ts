import { themes, type BackstageTheme } from '@backstage/theme';
import { getContrastRatio } from '@material-ui/core/styles';
import { tones } from './tones';

const READABLE = 4.5;

describe.each(['light', 'dark'] as const)('the tones in the %s theme', name => {
  const theme = themes[name].getTheme('v4') as BackstageTheme;
  const { paper, default: page } = theme.palette.background;

  it.each(Object.entries(tones(theme)))(
    'make %s readable in chips, on cards, and as a fill',
    (_, { strong, soft, onStrong }) => {
      expect(getContrastRatio(strong, soft)).toBeGreaterThanOrEqual(READABLE);
      expect(getContrastRatio(strong, paper)).toBeGreaterThanOrEqual(READABLE);
      expect(getContrastRatio(strong, page)).toBeGreaterThanOrEqual(READABLE);
      expect(getContrastRatio(onStrong, strong)).toBeGreaterThanOrEqual(
        READABLE,
      );
    },
  );
});
