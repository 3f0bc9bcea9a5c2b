/** @style-sheets */
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { Prose } from './Prose';

const TABLE = '| metric | value |\n| --- | --- |\n| accuracy | 0.98765 |';

function pretendWidths(content: number, room: number) {
  jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(content);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(room);
}

describe('a table in what people wrote', () => {
  afterEach(() => jest.restoreAllMocks());

  it('scrolls inside of itself', async () => {
    await renderInTestApp(<Prose text={TABLE} />);
    const table = await screen.findByRole('table');
    expect(table).toHaveStyle({ overflowX: 'auto', maxWidth: '100%' });
  });

  it('keeps numbers whole, and lets sentences have several lines', async () => {
    const sentence =
      'Trained for 3 epochs, then stopped by hand when the loss rose';
    const table = `| rate | note |\n| --- | --- |\n| 2e-05 | ${sentence} |`;
    await renderInTestApp(<Prose text={table} />);
    expect(await screen.findByText('2e-05')).toHaveStyle({
      whiteSpace: 'nowrap',
    });
    expect(screen.getByText(sentence)).not.toHaveStyle({
      whiteSpace: 'nowrap',
    });
  });

  it('can be reached with the keyboard where it scrolls, and is no stop elsewhere', async () => {
    pretendWidths(900, 600);
    const wide = await renderInTestApp(<Prose text={TABLE} />);
    expect(await screen.findByRole('table')).toHaveAttribute('tabindex', '0');
    wide.unmount();
    pretendWidths(600, 600);
    await renderInTestApp(<Prose text={TABLE} />);
    expect(await screen.findByRole('table')).not.toHaveAttribute('tabindex');
  });
});
