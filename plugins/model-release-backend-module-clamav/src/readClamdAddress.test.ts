import { ConfigReader } from '@backstage/config';
import { readClamdAddress } from './readClamdAddress';

const read = (clamav?: { host?: string; port?: number; socket?: string }) =>
  readClamdAddress(new ConfigReader({ modelRelease: { clamav } }));

describe('the address of clamd', () => {
  it('is a host, with the port that clamd has unless another is given', () => {
    expect(read({ host: 'clamd' })).toEqual({ host: 'clamd', port: 3310 });
    expect(read({ host: 'clamd', port: 1 })).toEqual({
      host: 'clamd',
      port: 1,
    });
  });

  it('is the path of a socket', () => {
    expect(read({ socket: '/run/clamd.sock' })).toEqual({
      path: '/run/clamd.sock',
    });
  });

  it.each([
    ['missing', undefined],
    ['empty', {}],
    ['two places', { host: 'clamd', socket: '/run/clamd.sock' }],
    ['without a port', { host: 'clamd', port: 0 }],
    ['half a port', { host: 'clamd', port: 3310.5 }],
  ])('is refused when it is %s', (_name, clamav) => {
    expect(() => read(clamav)).toThrow(/^modelRelease\.clamav/);
  });
});
