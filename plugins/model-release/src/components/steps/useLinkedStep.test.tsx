import { act, render, screen } from '@testing-library/react';
import { Link, MemoryRouter } from 'react-router-dom';
import { useLinkedStep } from './useLinkedStep';

const STEPS = [{ key: 'scope' }, { key: 'training-data' }];

function Steps() {
  const { steps, anchorOf } = useLinkedStep(STEPS);
  return (
    <>
      {STEPS.map(({ key }) => (
        <div key={key} id={key} ref={anchorOf(key)}>
          {steps.includes(key) ? 'open' : 'closed'}
        </div>
      ))}
      <Link to="#scope">Scope</Link>
    </>
  );
}

const scrolledTo: string[] = [];

function openPage(address: string) {
  return render(
    <MemoryRouter initialEntries={[address]}>
      <Steps />
    </MemoryRouter>,
  );
}

describe('an address that leads to a step', () => {
  beforeEach(() => {
    scrolledTo.length = 0;
    Element.prototype.scrollIntoView = function scrollIntoView() {
      scrolledTo.push(this.id);
    };
  });

  it('opens the step and scrolls to it, once', () => {
    const page = openPage('/r7#training-data');
    expect(screen.getByText('open')).toHaveAttribute('id', 'training-data');
    page.rerender(
      <MemoryRouter initialEntries={['/r7#training-data']}>
        <Steps />
      </MemoryRouter>,
    );
    expect(scrolledTo).toEqual(['training-data']);
  });

  it('leads to another step when another link is followed', () => {
    openPage('/r7#training-data');
    act(() => screen.getByText('Scope').click());
    expect(screen.getByText('open')).toHaveAttribute('id', 'scope');
    expect(scrolledTo).toEqual(['training-data', 'scope']);
  });

  it('opens nothing when there is no such step', () => {
    openPage('/r7#nothing');
    expect(screen.queryByText('open')).toBeNull();
    expect(scrolledTo).toEqual([]);
  });
});
