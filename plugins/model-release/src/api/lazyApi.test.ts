import { lazyApi } from './lazyApi';

class Greeter {
  constructor(private readonly word: string) {}

  async greet(name: string, mark = '!') {
    return `${this.word} ${name}${mark}`;
  }
}

describe('an API that is loaded when it is needed', () => {
  it('is loaded once, with the first call', async () => {
    const load = jest.fn(async () => new Greeter('Hello'));
    const api = lazyApi(load);
    expect(load).not.toHaveBeenCalled();
    await expect(api.greet('Nell')).resolves.toBe('Hello Nell!');
    await expect(api.greet('Theo', '?')).resolves.toBe('Hello Theo?');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is loaded again when it could not be', async () => {
    const load = jest
      .fn(async () => new Greeter('Hello'))
      .mockRejectedValueOnce(new Error('no network'));
    const api = lazyApi(load);
    await expect(api.greet('Nell')).rejects.toThrow('no network');
    await expect(api.greet('Nell')).resolves.toBe('Hello Nell!');
  });

  it('can be handed on by somebody who waits for it', async () => {
    const load = jest.fn(async () => new Greeter('Hello'));
    const api = lazyApi(load);
    await expect(Promise.resolve(api)).resolves.toBe(api);
    expect(load).not.toHaveBeenCalled();
  });
});
