import { changeSignal, mayBeAbout } from './changeSignal';

const ID = '0d3c8a52-6f1e-4f63-9a37-5b7f6f0f2f11';
const OTHER = '6b0a1f0e-3a58-4c8d-8d2b-4a7a7a1d9c20';

describe('the signal of a change', () => {
  it('is known by whoever knows the id', async () => {
    const signal = await changeSignal(ID, 'salt-1');
    expect(await mayBeAbout(signal, ID)).toBe(true);
    expect(await mayBeAbout(signal, OTHER)).toBe(false);
  });

  it('says nothing to anybody else, not even that it is the same release again', async () => {
    const first = await changeSignal(ID, 'salt-1');
    const second = await changeSignal(ID, 'salt-2');
    expect(Object.keys(first).sort()).toEqual(['change', 'salt']);
    expect(first.change).not.toBe(second.change);
    expect(JSON.stringify([first, second])).not.toContain(ID);
  });

  it('may be about any release where a browser cannot tell', async () => {
    const signal = await changeSignal(ID, 'salt-1');
    const subtle = jest.spyOn(globalThis.crypto, 'subtle', 'get');
    subtle.mockReturnValue(undefined as unknown as SubtleCrypto);
    expect(await mayBeAbout(signal, OTHER)).toBe(true);
    subtle.mockRestore();
  });
});
