import { aSource } from './__testUtils__/aSource';
import { BoundedReader } from './BoundedReader';

describe('BoundedReader', () => {
  it.each([-1, -512, NaN])('reads nothing from %s on', async start => {
    const source = aSource(Buffer.alloc(1024));
    const reader = new BoundedReader(source, 4096);

    await expect(reader.read(start, 512)).rejects.toThrow(
      'before its own beginning',
    );

    expect(source.bytesRead()).toBe(0);
    expect(reader.sourceError).toBeUndefined();
  });
});
