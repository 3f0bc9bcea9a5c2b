import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { ArchiveListing } from '@model-release/backstage-plugin-model-release-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ByteRange } from '../../api/EvidenceTransferApi';
import { EvidencePreview } from './EvidencePreview';

const MIB = 1024 * 1024;

function show(
  content: string | Uint8Array,
  file: { fileName: string; mediaType: string; size?: number },
) {
  const blob = new Blob([content], { type: 'text/html' });
  const load = jest.fn(async (range?: ByteRange) =>
    range ? blob.slice(range.start, range.end + 1) : blob,
  );
  const view = renderInTestApp(
    <EvidencePreview size={blob.size} {...file} load={load} />,
  );
  return { load, view };
}

const showText = (content: string, fileName: string) =>
  show(content, { fileName, mediaType: 'application/octet-stream' });

async function findRegion(fileName: string) {
  return screen.findByRole('region', { name: `Preview of ${fileName}` });
}

async function findContent(fileName: string) {
  return screen.findByLabelText(`Content of ${fileName}`);
}

/** Everything in the page that could make a browser fetch something by itself. */
function loads(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap(element =>
    ['src', 'srcset', 'poster', 'data', 'background', 'style', 'href']
      .filter(name => name !== 'href' || element.tagName !== 'A')
      .map(name => element.getAttribute(name) ?? '')
      .filter(value => /evil|\/\/|url\(/.test(value)),
  );
}

describe('a preview of text', () => {
  it('shows it as it is', async () => {
    show('<b>one</b>\n  two', { fileName: 'a.txt', mediaType: 'text/plain' });
    expect((await findContent('a.txt')).textContent).toBe('<b>one</b>\n  two');
  });

  it('is all there is of HTML and SVG', async () => {
    const evil = '<svg onload="alert(1)"><script>alert(2)</script></svg>';
    show(evil, { fileName: 'a.svg', mediaType: 'image/svg+xml' });
    const content = await findContent('a.svg');
    expect(content.textContent).toBe(evil);
    expect(content.children).toHaveLength(0);
  });

  it('shows what hides in it and in its name', async () => {
    showText('if (a\u202E)', 'x\u202Etxt.log');
    expect(await findRegion('x[U+202E]txt.log')).toBeInTheDocument();
    expect(await screen.findByText('if (a[U+202E])')).toBeInTheDocument();
  });

  it('reads 256 KiB of it and says so', async () => {
    const { load } = showText('é'.repeat(MIB), 'a.txt');
    expect(
      await screen.findByText(/Truncated at 256 KiB of 2\.0 MiB/),
    ).toBeInTheDocument();
    expect(load.mock.calls).toEqual([[{ start: 0, end: 256 * 1024 - 1 }]]);
    expect((await findContent('a.txt')).textContent).toHaveLength(128 * 1024);
  });

  it('shows no more than that of a server that sends more', async () => {
    const blob = new Blob(['x'.repeat(MIB)]);
    renderInTestApp(
      <EvidencePreview
        fileName="a.txt"
        mediaType="text/plain"
        size={MIB}
        load={async () => blob}
      />,
    );
    expect((await findContent('a.txt')).textContent).toHaveLength(256 * 1024);
  });

  it('says that it is none', async () => {
    show(new Uint8Array([65, 0, 66]), {
      fileName: 'a.txt',
      mediaType: 'text/plain',
    });
    expect(await screen.findByText(/This is not text/)).toBeInTheDocument();
  });

  it('says why it could not be loaded, and tries again', async () => {
    const load = jest
      .fn<Promise<Blob>, []>()
      .mockRejectedValueOnce(new Error('The storage is down.'))
      .mockResolvedValue(new Blob(['back again']));
    renderInTestApp(
      <EvidencePreview
        fileName="a.txt"
        mediaType="text/plain"
        size={10}
        load={load}
      />,
    );
    expect(await screen.findAllByText(/The storage is down/)).not.toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('back again')).toBeInTheDocument();
  });
});

describe('a preview of JSON', () => {
  it('puts each value on its line', async () => {
    showText('{"f1":0.910,"n":[1]}', 'a.json');
    expect((await findContent('a.json')).textContent).toBe(
      '{\n  "f1": 0.910,\n  "n": [\n    1\n  ]\n}',
    );
    expect(screen.queryByText(/not valid/)).not.toBeInTheDocument();
  });

  it('says that it is not valid', async () => {
    showText('{"f1":0.91', 'a.json');
    expect(
      await screen.findByText('This is not valid JSON.'),
    ).toBeInTheDocument();
  });
});

describe('a preview of CSV', () => {
  it('is a table with named columns', async () => {
    showText('slice,f1\n"en, de",0.9\n<img src=x>,=1+1\n', 'a.csv');
    const table = within(await screen.findByRole('table'));
    expect(
      table.getAllByRole('columnheader').map(cell => cell.textContent),
    ).toEqual(['slice', 'f1']);
    expect(table.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      'en, de',
      '0.9',
      '<img src=x>',
      '=1+1',
    ]);
  });

  it('shows rows with malformed quotes as they are, and says so', async () => {
    showText('verdict,note\n"passed" but see note,ok\n', 'a.csv');
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      '"passed" but see note,ok',
    ]);
    expect(table.getByRole('cell')).toHaveAttribute('colspan', '2');
    expect(
      screen.getByText(/^Malformed quotes: 1 row is shown as it is/),
    ).toBeInTheDocument();
  });

  it('names no columns where their row cannot be split', async () => {
    showText('"a" b,c\n1,"2\n3,4', 'a.csv');
    const table = within(await screen.findByRole('table'));
    expect(table.queryByRole('columnheader')).not.toBeInTheDocument();
    expect(table.getAllByRole('cell').map(cell => cell.textContent)).toEqual([
      '"a" b,c\n1,"2\n3,4',
    ]);
  });

  it('has 200 rows and says that there are more', async () => {
    showText(`n\n${[...Array(300).keys()].join('\n')}\n`, 'a.csv');
    expect(
      await screen.findByText(/Only the first 200 rows/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(201);
    expect(screen.getByText('199')).toBeInTheDocument();
    expect(screen.queryByText('200')).not.toBeInTheDocument();
  });

  it('has 50 columns and says that there are more', async () => {
    showText(','.repeat(60), 'a.csv');
    expect(
      await screen.findByText(/Only the first 50 columns/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')).toHaveLength(50);
  });
});

describe('a preview of Markdown', () => {
  it('is rendered', async () => {
    showText('# Card\n\n| a | b |\n| - | - |\n| 1 | 2 |', 'card.md');
    expect(
      await screen.findByRole('heading', { name: 'Card' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('cell', { name: '2' })).toBeInTheDocument();
  });

  it.each([
    ['a Markdown image', '![seen](https://evil.example/1.png) end'],
    ['a reference', '![seen][i] end\n\n[i]: //evil.example/1.png'],
    [
      'an image in HTML',
      'end <img src="https://evil.example/2.png" onerror="a()">',
    ],
    [
      'a source set',
      'end <img srcset="https://evil.example/3.png 1x" alt="seen">',
    ],
    [
      'a picture',
      'end <picture><source srcset="//evil.example/4.png"></picture>',
    ],
    [
      'a film',
      'end <video poster="//evil.example/5.png" src="//evil.example/6"></video>',
    ],
    ['a style', 'end <p style="background:url(//evil.example/7)">x</p>'],
    [
      'a style sheet',
      'end <style>p{background:url(//evil.example/8)}</style><link rel="stylesheet" href="//evil.example/9">',
    ],
    [
      'a background',
      '<table background="//evil.example/10"><tr><td>end</td></tr></table>',
    ],
    [
      'a frame',
      'end <iframe src="//evil.example/11"></iframe><object data="//evil.example"></object><embed src="//evil.example">',
    ],
    ['an image button', 'end <input type="image" src="//evil.example/12">'],
    [
      'a drawing',
      'end <svg><image href="//evil.example/13"/><use href="//evil.example"/></svg>',
    ],
  ])('loads nothing from elsewhere: %s', async (_case, text) => {
    showText(text, 'card.md');
    await screen.findByText(/end/);
    const content = await findContent('card.md');
    expect(loads(content)).toEqual([]);
    content.querySelectorAll('img').forEach(image => {
      expect(image.getAttribute('src')).toBe('data:,');
    });
  });

  it('keeps the words that stand for an image', async () => {
    showText('![Confusion matrix](https://evil.example/1.png)', 'card.md');
    expect(
      await screen.findByRole('img', { name: 'Confusion matrix' }),
    ).toHaveAttribute('src', 'data:,');
  });

  it('runs nothing', async () => {
    const text = [
      'end <script>window.hacked = 1</script>',
      '<a href="javascript:alert(1)" onclick="alert(2)">one</a>',
      '[two](javascript:alert(3)) [three](JaVaScRiPt:alert(4))',
      '[four](data:text/html,<script>alert(5)</script>)',
      '<form action="//evil.example"><button formaction="javascript:a()">five</button></form>',
      '<details open ontoggle="alert(6)">six</details>',
      '<math><mtext><style><img src onerror=alert(7)></style></mtext></math>',
    ].join('\n\n');
    showText(text, 'card.md');
    await screen.findByText(/end/);
    const content = await findContent('card.md');
    expect(
      content.querySelectorAll('script, form, button, style, iframe, math'),
    ).toHaveLength(0);
    expect(
      [...content.querySelectorAll('*')]
        .flatMap(element => element.getAttributeNames())
        .filter(name => name.startsWith('on') || name.startsWith('form')),
    ).toEqual([]);
    content.querySelectorAll('a[href]').forEach(link => {
      expect(link.getAttribute('href')).not.toMatch(
        /^\s*(javascript:(?!void\(0\))|data:)/i,
      );
    });
    expect(window).not.toHaveProperty('hacked');
  });
});

describe('a preview of an image', () => {
  const png = new Uint8Array([137, 80, 78, 71]);

  it('is a picture of the type that the file has, whatever the server called it', async () => {
    const { load } = show(png, {
      fileName: 'plot.png',
      mediaType: 'image/png',
    });
    expect(
      await screen.findByRole('img', { name: 'plot.png' }),
    ).toHaveAttribute('src', `data:image/png;base64,${btoa('\x89PNG')}`);
    expect(load.mock.calls).toEqual([[]]);
  });

  it('is not loaded when it is larger than 10 MiB', async () => {
    const { load } = show(png, {
      fileName: 'plot.png',
      mediaType: 'image/png',
      size: 10 * MIB + 1,
    });
    expect(
      await screen.findByText(/^Images over 10 MiB are not shown/),
    ).toBeInTheDocument();
    expect(load).not.toHaveBeenCalled();
  });

  it('says that it is damaged', async () => {
    show(png, { fileName: 'plot.png', mediaType: 'image/png' });
    fireEvent.error(await screen.findByRole('img', { name: 'plot.png' }));
    expect(
      await screen.findByText(/is damaged, or is not an image/),
    ).toBeInTheDocument();
  });
});

describe('a preview of an archive', () => {
  const listing: ArchiveListing = {
    format: 'zip',
    entries: [
      { path: 'quality.json', size: 2048, compressedSize: 700 },
      {
        path: '../\u202Eevil.sh',
        size: 5,
        compressedSize: 5,
        warning: 'A path that leads out.',
      },
    ],
    entryCount: 2,
    totalSize: 2053,
    truncated: false,
    warnings: ['1 entry: a path that leads out.'],
  };
  const load = jest.fn();
  const showArchive = (loadEntries?: () => Promise<ArchiveListing>) =>
    renderInTestApp(
      <EvidencePreview
        fileName="packet.zip"
        mediaType="application/zip"
        size={9000}
        load={load}
        loadEntries={loadEntries}
      />,
    );

  it('lists what is in it and what is odd about it, and loads none of it', async () => {
    showArchive(async () => listing);
    const table = within(await screen.findByRole('table'));
    expect(
      table.getByRole('rowheader', { name: 'quality.json' }),
    ).toBeInTheDocument();
    expect(
      table.getByRole('rowheader', { name: '../[U+202E]evil.sh' }),
    ).toBeInTheDocument();
    expect(table.getByText('A path that leads out.')).toBeInTheDocument();
    expect(
      screen.getByText('1 entry: a path that leads out.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^2 entries, 2\.0 KiB extracted\. Listing only; the archive was not extracted \(sizes as declared\)\.$/,
      ),
    ).toBeInTheDocument();
    expect(load).not.toHaveBeenCalled();
  });

  it('says that there is more than it lists', async () => {
    showArchive(async () => ({
      ...listing,
      entryCount: 2500,
      truncated: true,
    }));
    expect(
      await screen.findByText(
        /^At least 2,500 entries.* The first 2 are listed\./,
      ),
    ).toBeInTheDocument();
  });

  it('says why it could not be listed', async () => {
    showArchive(async () => {
      throw new Error('The storage is down.');
    });
    expect(await screen.findAllByText(/The storage is down/)).not.toEqual([]);
  });

  it('is none where nobody can list it', async () => {
    showArchive();
    expect(
      await screen.findByText('No preview. Download the file to view it.'),
    ).toBeInTheDocument();
  });
});

describe('everything else', () => {
  it('has no preview, and is not loaded', async () => {
    const { load } = show('%PDF-', {
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
    });
    expect(
      await screen.findByText('No preview. Download the file to view it.'),
    ).toBeInTheDocument();
    expect(load).not.toHaveBeenCalled();
  });
});

describe('a reader with assistive technology', () => {
  it.each([
    ['a.json', '{"a":1}'],
    ['a.csv', 'a,b\n1,2'],
    ['a.md', '# Card\n\ntext'],
  ])(
    'meets no serious obstacle in the preview of %s',
    async (fileName, text) => {
      showText(text, fileName);
      await findContent(fileName);
      await waitFor(async () => {
        const { violations } = await axe.run(await findRegion(fileName), {
          rules: { 'color-contrast': { enabled: false } },
        });
        expect(
          violations
            .filter(
              ({ impact }) => impact === 'serious' || impact === 'critical',
            )
            .map(({ id }) => id),
        ).toEqual([]);
      });
    },
  );
});
