/** @style-sheets */
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { PacketTable } from './PacketTable';

describe('the table of what is signed', () => {
  it('keeps the words whole that say what a line is', async () => {
    const what = { text: 'Checkpoint and rollback' };
    await renderInTestApp(
      <PacketTable rows={[{ key: 'checkpoint', what, result: what }]} />,
    );
    const [name] = screen.getAllByText(what.text);
    expect(screen.getByRole('rowheader')).toContainElement(name);
    expect(getComputedStyle(name)).toMatchObject({
      minWidth: '7em',
      overflowWrap: 'normal',
    });
  });
});
