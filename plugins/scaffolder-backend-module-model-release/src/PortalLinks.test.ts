import { PortalLinks } from './PortalLinks';

describe('addresses in the portal', () => {
  it.each(['https://portal.example.com', 'https://portal.example.com/'])(
    'stand below %s',
    baseUrl => {
      const links = new PortalLinks(baseUrl, '/governance/releases');
      expect(links.list()).toBe(
        'https://portal.example.com/governance/releases',
      );
      expect(links.release('r-1')).toBe(
        'https://portal.example.com/governance/releases/r-1',
      );
    },
  );

  it('keep the path that the portal is under', () => {
    const links = new PortalLinks('https://example.com/portal', '/releases');
    expect(links.release('a/b')).toBe(
      'https://example.com/portal/releases/a%2Fb',
    );
  });
});
