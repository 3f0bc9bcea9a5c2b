import { refuseAddress, specialRangeOf } from './privateAddresses';

describe('specialRangeOf', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['::', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
    ['169.254.169.254', 'link local'],
    ['fe80::1', 'link local'],
    ['fe80::1%eth0', 'link local'],
    ['fec0::1', 'deprecated site local'],
    ['100.64.0.1', 'carrier grade nat'],
    ['224.0.0.1', 'multicast'],
    ['ff02::1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['240.0.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['203.0.113.9', 'reserved'],
    ['2001:db8::1', 'reserved'],
    ['::ffff:127.0.0.1', 'ipv4 mapped'],
    ['::ffff:8.8.8.8', 'ipv4 mapped'],
    ['64:ff9b::7f00:1', 'rfc6052'],
    ['64:ff9b:1::a00:1', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'teredo'],
    ['4000::1', 'reserved'],
    ['::2', 'reserved'],
  ])('knows that %s is not public: %s', (address, range) => {
    expect(specialRangeOf(address)).toBe(range);
  });

  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.128.0.1',
    '169.253.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:81b::200e',
  ])('knows that %s is public', address => {
    expect(specialRangeOf(address)).toBeUndefined();
  });
});

describe('refuseAddress', () => {
  const inside = { hostname: 'tickets.internal', address: '10.1.2.3' };
  const loopback6 = { hostname: '::1', address: '::1' };

  it('says which address it refuses and why', () => {
    expect(refuseAddress(inside, [])).toBe(
      '10.1.2.3 is not a public address (private)',
    );
  });

  it.each([
    ['its name', ['tickets.internal']],
    ['its name in other letters', ['Tickets.INTERNAL']],
    ['its address', ['10.1.2.3']],
    ['a range that holds it', ['10.1.0.0/16']],
    ['the second of two entries', ['192.168.0.0/16', '10.1.2.3']],
  ])('lets an inner address through for %s', (_case, allowed) => {
    expect(refuseAddress(inside, allowed)).toBeUndefined();
  });

  it.each([
    ['another name', ['other.internal']],
    ['a part of its name', ['internal']],
    ['another address', ['10.1.2.4']],
    ['a range beside it', ['10.2.0.0/16']],
    ['a range of the other family', ['fd00::/8', '::/0']],
    ['a short form of an address', ['10']],
  ])('does not let it through for %s', (_case, allowed) => {
    expect(refuseAddress(inside, allowed)).toMatch(/not a public address/);
  });

  it('compares IPv6 addresses by value', () => {
    expect(refuseAddress(loopback6, ['0:0:0:0:0:0:0:1'])).toBeUndefined();
    expect(refuseAddress(loopback6, ['127.0.0.1'])).toMatch(/loopback/);
  });

  it('needs no permission for a public address', () => {
    const outside = { hostname: 'example.com', address: '1.1.1.1' };

    expect(refuseAddress(outside, [])).toBeUndefined();
  });
});
