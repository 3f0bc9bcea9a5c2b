/** @style-sheets */
import { renderInTestApp } from '@backstage/frontend-test-utils';
import Button from '@material-ui/core/Button';
import { ThemeProvider, type Theme } from '@material-ui/core/styles';
import { screen } from '@testing-library/react';
import { Surface } from './Surface';

/** Whether one of our rules reaches an element; which rule wins over others, this DOM does not tell. */
function isReached(element: Element, property: string, value: string) {
  return [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[])
    .some(
      ({ selectorText = '', style }) =>
        selectorText.startsWith('.makeStyles-') &&
        style.getPropertyValue(property) === value &&
        element.matches(selectorText),
    );
}

describe('a button on a surface', () => {
  it('is written as it is spelt, under a theme of its own as well', async () => {
    await renderInTestApp(
      <Surface>
        <Button>Complete</Button>
        <ThemeProvider theme={(theme: Theme) => ({ ...theme })}>
          <Button>Add another</Button>
        </ThemeProvider>
      </Surface>,
    );
    for (const button of screen.getAllByRole('button')) {
      expect(isReached(button, 'text-transform', 'none')).toBe(true);
    }
  });
});
