import { PortalLinks } from './PortalLinks';

describe('addresses in the portal', () => {
  it.each(['https://portal.example.com', 'https://portal.example.com/'])(
    'stand below %s',
    baseUrl => {
      const links = new PortalLinks(baseUrl);
      expect(links.list()).toBe('https://portal.example.com/model-releases');
      expect(links.release('r-1')).toBe(
        'https://portal.example.com/model-releases/r-1',
      );
    },
  );

  it('keep the path that the portal is under', () => {
    expect(new PortalLinks('https://example.com/portal').release('a/b')).toBe(
      'https://example.com/portal/model-releases/a%2Fb',
    );
  });
});
