import assert from 'node:assert/strict';
import test from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { bread, chapterText, conceptText, courseFile, gluten, kneading, type Files } from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const folder = 'content/chapters/dough/kneading/';
const noise = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'red',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
const plain = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: 'red' } });
const svg = (content: string, attributes = 'viewBox="0 0 30 20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>\n`;

/** A chapter that shows `url`, with `bytes` at `name` beside it; what is said of it, from line 15 on. */
async function said(name: string, bytes: string | Uint8Array, url = name): Promise<string[]> {
  const text = chapterText('kneading', `## A {#start}\n\nSee ![a](${url}).\n`, { teaches: '[gluten]' });
  const files: Files = { [kneading]: text, [folder + name]: bytes };
  const { findings } = await courseFromFiles(files);
  return findings.map(({ file, line, column, rule, message }) =>
    file === kneading ? `${line}:${column} ${rule}: ${message.replaceAll(folder, '')}` : `${file} ${rule}`,
  );
}

for (const [name, url] of [
  ['cup.png', 'cup.png'],
  ['cup.PNG', './cup.PNG'],
  ['cup.jpg', 'cup.jpg'],
  ['cup.jpeg', 'cup.jpeg'],
  ['cup.webp', 'cup.webp'],
  ['cup.gif', 'cup.gif'],
  ['cup.avif', 'cup.avif'],
  ['my cup.png', 'my%20cup.png'],
  ['my cup.png', '<my cup.png>'],
  ['чашка.png', 'чашка.png'],
  ['50%.png', '50%25.png'],
  ['figures/cup.png', 'figures/cup.png'],
] as const) {
  test(`${name} is shown by ${url}`, async () => {
    const format = /[^.]*$/.exec(name.toLowerCase())?.[0] as 'png';
    assert.deepEqual(await said(name, await noise(30, 20).toFormat(format).toBuffer(), url), []);
  });
}

for (const [why, content, attributes] of [
  ['shapes', '<path d="M0 0h9"/>', undefined],
  ['width and height', '<path/>', 'width="3cm" height="20"'],
  ['an exported head', '<title>A</title><style>path { fill: url(#a) }</style><use href="#a"/>', undefined],
  [
    'styles that bring nothing in',
    '<style>/* "https://e.org" */ a { fill: url(\\23 a); font-family: "A, B"; content: "\\201C" } @font-face { src: url(data:font/woff2;base64,AA) format("woff2") }</style>',
    undefined,
  ],
  ['an embedded image', '<image href="data:image/png;base64,AAAA"/>', undefined],
  ['a link namespace', '<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>', undefined],
] as const) {
  test(`a drawing with ${why} is a picture`, async () => {
    const head =
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<!-- a -->';
    assert.deepEqual(await said('cup.svg', head + svg(content, attributes)), []);
  });
}

const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const bmp = Buffer.from('424d3a000000000000003600000028000000010000000100000001001800', 'hex');
const png = await noise(300, 200).png().toBuffer();
const jpg = await noise(300, 200).jpeg().toBuffer();

for (const [why, name, bytes, expected] of [
  ['no picture', 'cup.png', 'hello', 'unreadable-image: cup.png is not a picture. Save it as PNG, '],
  [
    'a web page',
    'cup.png',
    '<!doctype html><html><svg viewBox="0 0 1 1"></svg>',
    'unreadable-image: cup.png is not a picture.',
  ],
  ['zeros', 'cup.jpg', new Uint8Array(1000), 'unreadable-image: cup.jpg is not a picture.'],
  ['empty', 'cup.png', '', 'unreadable-image: cup.png is empty. Save the picture anew.'],
  ['empty', 'cup.svg', '', 'unreadable-image: cup.svg is empty. Save the picture anew.'],
  ['blank', 'cup.svg', '  \n', 'unreadable-image: cup.svg is not a picture.'],
  [
    'kept elsewhere',
    'cup.png',
    'version https://git-lfs.github.com/spec/v1\n',
    'unreadable-image: cup.png only says where Git LFS keeps the picture.',
  ],
  [
    'cut short',
    'cup.png',
    png.subarray(0, 9000),
    'unreadable-image: cup.png can’t be drawn. It is damaged or was cut short. Save it anew.',
  ],
  ['cut short', 'cup.jpg', jpg.subarray(0, 9000), 'unreadable-image: cup.jpg can’t be drawn. It is damaged'],
  [
    'cut to its head',
    'cup.png',
    png.subarray(0, 33),
    'unreadable-image: cup.png can’t be drawn. It is damaged',
  ],
  [
    'of another kind',
    'cup.png',
    jpg,
    'image-format: cup.png holds a picture of the kind "jpg". Call it cup.jpg.',
  ],
  [
    'of another kind',
    'cup.jpg',
    svg(''),
    'image-format: cup.jpg holds a picture of the kind "svg". Call it cup.svg.',
  ],
  [
    'of another kind',
    'cup.svg',
    png,
    'image-format: cup.svg holds a picture of the kind "png". Call it cup.png.',
  ],
  ['without an ending', 'cup', png, 'image-format: cup holds a picture of the kind "png". Call it cup.png.'],
  [
    'a PDF',
    'cup.pdf',
    '%PDF-1.4\n1 0 obj',
    'image-format: cup.pdf is of the kind "pdf", which pages do not show. Save it as PNG,',
  ],
  ['a PDF in disguise', 'cup.png', '%PDF-1.4\n1 0 obj', 'image-format: cup.png is of the kind "pdf",'],
  ['HEIC', 'cup.heic', heic, 'image-format: cup.heic is of the kind "heic",'],
  ['BMP', 'cup.bmp', bmp, 'image-format: cup.bmp is of the kind "bmp",'],
  ['TIFF', 'cup.tiff', await noise(3, 2).tiff().toBuffer(), 'image-format: cup.tiff is of the kind "tif",'],
  [
    'huge',
    'cup.png',
    await plain(6000, 4000).png().toBuffer(),
    'large-image: cup.png has 6000 × 4000 pixels. Make it smaller than 24 megapixels',
  ],
  [
    'heavy',
    'cup.png',
    await noise(1500, 1200).png({ compressionLevel: 0 }).toBuffer(),
    'large-image: cup.png weighs 5.4 MB. Make it lighter than 5 MB.',
  ],
  [
    'heavy',
    'cup.svg',
    svg(`<path d="${'M0 0h9'.repeat(100_000)}"/>`),
    'large-image: cup.svg weighs 0.6 MB. Make it lighter than 0.5 MB.',
  ],
  [
    'script',
    'cup.svg',
    svg('\n <script>a()</script>'),
    'unsafe-image: cup.svg:2:2 has <script>. A picture holds nothing but what it shows: take it out.',
  ],
  [
    'script by another name',
    'cup.svg',
    svg('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
    'unsafe-image: cup.svg:1:61 has <s:script>.',
  ],
  [
    'foreign content',
    'cup.svg',
    svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
    'unsafe-image: cup.svg:1:61 has <foreignObject>.',
  ],
  [
    'a handler',
    'cup.svg',
    svg('', 'viewBox="0 0 3 2" onload="a()"'),
    'unsafe-image: cup.svg:1:1 has the event handler "onload".',
  ],
  [
    'a handler',
    'cup.svg',
    svg('<path ONCLICK="a()"/>'),
    'unsafe-image: cup.svg:1:61 has the event handler "ONCLICK".',
  ],
  [
    'a reference',
    'cup.svg',
    svg('<image href="https://example.org/a.png"/>'),
    'unsafe-image: cup.svg:1:61 has a reference to "https://example.org/a.png".',
  ],
  [
    'a script link',
    'cup.svg',
    svg('<a href=" javascript:a()"/>'),
    'unsafe-image: cup.svg:1:61 has a reference to " javascript:a()".',
  ],
  [
    'an embedded drawing',
    'cup.svg',
    svg('<use href="data:image/svg+xml,x#a"/>'),
    'unsafe-image: cup.svg:1:61 has a reference to "data:image/svg+xml,x#a".',
  ],
  [
    'an animated link',
    'cup.svg',
    svg('<set attributeName="href" to="java script:a()"/>'),
    'unsafe-image: cup.svg:1:61 has a reference to',
  ],
  [
    'a style sheet',
    'cup.svg',
    `<?xml-stylesheet href="a.css"?>${svg('')}`,
    'unsafe-image: cup.svg:1:1 has a style sheet from elsewhere.',
  ],
  ...(
    [
      ['image-set("https://e.org/a.png" 1x)', 'a reference to "https://e.org/a.png"'],
      ["-webkit-image-set('a.png' 1x)", 'a reference to "a.png"'],
      ['\\75rl(https://e.org)', 'a reference to "https://e.org"'],
      ['u\\72 l("https://e.org")', 'a reference to "https://e.org"'],
    ] as const
  ).map(
    ([value, what]) =>
      [
        `a style of ${value}`,
        'cup.svg',
        svg(`<style>a { background: ${value} }</style>`),
        `unsafe-image: cup.svg:1:61 has ${what}.`,
      ] as const,
  ),
  [
    'an escaped rule',
    'cup.svg',
    svg('<style>@\\69mport "a";</style>'),
    'unsafe-image: cup.svg:1:61 has "@import".',
  ],
  [
    'one of Illustrator',
    'cup.svg',
    '<!DOCTYPE svg [\n<!ENTITY ns "http://www.w3.org/2000/svg">\n]>\n<svg xmlns="&ns;" viewBox="0 0 3 2"/>',
    'unreadable-image: cup.svg can’t be drawn. It defines entities (<!ENTITY …>),',
  ],
  [
    'UTF-16',
    'cup.svg',
    Buffer.from(`\uFEFF${svg('')}`, 'utf16le'),
    'unreadable-image: cup.svg can’t be drawn. It is UTF-16, and pages read UTF-8: choose UTF-8 to save it.',
  ],
  [
    'an imported style',
    'cup.svg',
    svg('<style>@import "a.css";</style>'),
    'unsafe-image: cup.svg:1:61 has "@import".',
  ],
  [
    'a fetched fill',
    'cup.svg',
    svg('<path fill="url(https://example.org/a#b)"/>'),
    'unsafe-image: cup.svg:1:61 has a reference to "https://example.org/a#b".',
  ],
  [
    'entities',
    'cup.svg',
    `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`,
    'unsafe-image: cup.svg:1:1 has a document type with entities.',
  ],
  [
    'no size',
    'cup.svg',
    svg('', 'width="100%" height="100%"'),
    'unreadable-image: cup.svg can’t be drawn. It has no size: its <svg> needs viewBox="0 0 <width> <height>". Save it anew.',
  ],
  [
    'no size',
    'cup.svg',
    svg('', 'viewBox="0 0 0 20"'),
    'unreadable-image: cup.svg can’t be drawn. It has no size',
  ],
  ...(
    [
      ['viewBox="0,0,30,20"', 'viewBox="0 0 30 20"'],
      ['viewBox="0  0  30  20"', 'viewBox="0 0 30 20"'],
      ['viewBox="0 0\n30 20"', 'viewBox="0 0 30 20"'],
      ['viewBox=" 0 0 30 20"', 'viewBox="0 0 30 20"'],
      ['viewBox = "0 0 30 20"', 'viewBox="0 0 30 20"'],
      ['width="30PX" height="20px"', 'width="30px" height="20px"'],
      ['width=" 30px " height="20"', 'width="30px" height="20"'],
    ] as const
  ).map(
    ([size, plain]) =>
      [
        `of a size that the build misreads, ${size}`,
        'cup.svg',
        svg('', size),
        `unreadable-image: cup.svg can’t be drawn. The build does not read the size in its <svg>: write ${plain}. Save it anew.`,
      ] as const,
  ),
  [
    'behind a comment that looks like it',
    'cup.svg',
    `<!-- <svg width="3" height="9"> -->${svg('')}`,
    'unreadable-image: cup.svg can’t be drawn. A comment before its <svg> holds "<svg" too,',
  ],
  [
    'behind a long comment',
    'cup.svg',
    `<!-- ${'a'.repeat(1000)} -->${svg('')}`,
    'unreadable-image: cup.svg can’t be drawn. Its <svg …> does not end within the first 1000 bytes,',
  ],
  [
    'of a long beginning',
    'cup.svg',
    svg('', `viewBox="0 0 30 20" data-a="${'a'.repeat(1000)}"`),
    'unreadable-image: cup.svg can’t be drawn. Its <svg …> does not end within the first 1000 bytes,',
  ],
  [
    'smaller than a pixel',
    'cup.svg',
    svg('', 'viewBox="0 0 0.3 0.2"'),
    'unreadable-image: cup.svg can’t be drawn. It is smaller than one pixel:',
  ],
  [
    'no namespace',
    'cup.svg',
    '<svg viewBox="0 0 3 2"></svg>',
    'unreadable-image: cup.svg can’t be drawn. Browsers need xmlns="http://www.w3.org/2000/svg" in its <svg>.',
  ],
  [
    'half a drawing',
    'cup.svg',
    svg('').slice(0, 50),
    'unreadable-image: cup.svg can’t be drawn. It is no well-formed XML at line 1:',
  ],
  [
    'a drawing with an entity of HTML, which XML does not know',
    'cup.svg',
    svg('<text>a&nbsp;b</text>'),
    'unreadable-image: cup.svg can’t be drawn. It is no well-formed XML at line 1: Invalid character entity.',
  ],
  [
    'a merge conflict',
    'cup.svg',
    `<<<<<<< ours\n${svg('')}=======\n>>>>>>> theirs\n`,
    'unreadable-image: cup.svg can’t be drawn. It is no well-formed XML at line 1:',
  ],
] as const) {
  test(`a picture that is ${why} (${name}) is not one`, async () => {
    const [first = '', ...others] = await said(name, bytes);
    assert.ok(first.startsWith(`15:5 ${expected}`), first);
    assert.deepEqual(others, []);
  });
}

for (const [name, url, expected] of [
  ['Cup.PNG', 'cup.png', 'There is no file cup.png, but Cup.PNG: capital letters and accents count.'],
  [
    'a\u0308.png',
    '\u00e4.png',
    'There is no file ä.png, but one whose name looks the same and is composed differently: its "a\u0308" is U+0061 U+0308, and here stands U+00E4. Rename the file,',
  ],
  [
    'A\u0308.png',
    '\u00e4.png',
    'There is no file ä.png, but A\u0308.png: capital letters and accents count.',
  ],
  ['my cup.png', 'my-cup.png', 'There is no file my-cup.png. Did you mean "my cup.png"?'],
  [
    'cup.png',
    'data:image/png;base64,cup.png',
    'The image data:image/png;base64,cup.png is written into the text itself.',
  ],
  ['cup.png', 'cap.png', 'There is no file cap.png. Did you mean "cup.png"?'],
  ['cup.png', '../kneading/cup.png', 'The image ../kneading/cup.png is no path of a file beside the text.'],
  ['cup.png', '/cup.png', 'The image /cup.png is no path of a file beside the text.'],
  ['cup.png', 'cup.png?raw', 'The image cup.png?raw is no path of a file beside the text.'],
  ['cup.png', 'cup.png#top', 'The image cup.png#top is no path of a file beside the text.'],
  ['50%.png', '50%.png', 'The image 50%.png is no path of a file beside the text.'],
  ['cup.png', 'file:///cup.png', 'The image file:///cup.png lies on another site,'],
  ['cup.png', '//example.org/cup.png', 'The image //example.org/cup.png lies on another site,'],
] as const) {
  test(`${url} does not show ${name}, which is meant and so not told as a stray file`, async () => {
    const [message = '', ...others] = await said(name, png, url);
    assert.ok(message.startsWith(`15:5 missing-image: ${expected}`), message);
    assert.deepEqual(others, []);
  });
}

test('a picture that no slip can mean is a stray file, whatever else is missing', async () => {
  const [stray, missing] = await said('cup.png', png, 'kettle.png');
  assert.deepEqual([stray, missing?.slice(0, 19)], [`${folder}cup.png orphan-file`, '15:5 missing-image:']);
});

test('a picture with a blank in its address is no stray file', async () => {
  const [told = '', ...others] = await said('my cup.png', png, 'my cup.png "Cap."');
  assert.deepEqual([told.slice(0, 17), others], ['15:5 broken-link:', []]);
});

for (const [reference, definition, instead] of [
  ['![A cup.][c]', '[c]: cup.png "Cap."', '![A cup.](cup.png "Cap.")'],
  ['![cup][]', '[cup]: cup.png', '![cup](cup.png)'],
  ['![cup]', '[Cup]: <my cup.png>', '![cup](<my cup.png>)'],
] as const)
  test(`${reference} names its file itself`, async () => {
    const text = chapterText('kneading', `## A {#start}\n\nSee ${reference}.\n\n${definition}\n`, {
      teaches: '[gluten]',
    });
    const files = { [kneading]: text, [`${folder}${definition.includes('my') ? 'my cup' : 'cup'}.png`]: png };
    const { findings } = await courseFromFiles(files);
    assert.deepEqual(
      findings.map(({ rule, message, line, column }) => [`${line}:${column} ${rule}`, message]),
      [
        [
          '15:5 foreign-syntax',
          `A picture names its file itself: write ${instead}, and take out the line "${definition}".`,
        ],
      ],
    );
  });

for (const quotes of ['„a b“', '“a b”', '«a b»', '‚a b‘'])
  test(`a caption in ${quotes} is told with straight quotation marks`, async () => {
    const found = await said('cup.png', png, `cup.png ${quotes}`);
    assert.deepEqual(found, [
      '15:5 markdown-syntax: Quotation marks around a caption are straight ones: write ![a](cup.png "a b")',
    ]);
  });

test('a picture of ten times its height or more is a strip', async () => {
  const message = (times: number) =>
    `15:5 flat-image: cup.svg is ${String(times)} times as wide as it is high: in a column it is a strip that nobody can read. Cut out what matters, or lay its parts one below the other.`;
  assert.deepEqual(await said('cup.svg', svg('', 'viewBox="0 0 400 20"')), [message(20)]);
  assert.deepEqual(await said('cup.svg', svg('', 'viewBox="0 0 200 20"')), [message(10)]);
  assert.deepEqual(await said('cup.svg', svg('', 'viewBox="0 0 190 20"')), []);
  assert.deepEqual(await said('cup.svg', svg('', 'viewBox="0 0 20 400"')), []);
});

test('a picture has a text for who cannot see it', async () => {
  const [first] = await said('cup.png', png, 'cup.png) ![ ](cup.png');
  assert.equal(
    first,
    '15:19 missing-alt: The image cup.png has no text for who cannot see it. Write ![what it shows](cup.png).',
  );
});

test('a concept shows pictures that lie beside it', async () => {
  const text = conceptText('gluten', 'See ![a](gluten.png).\n');
  assert.deepEqual(await findingsIn({ [gluten]: text, 'content/concepts/gluten.png': png }), []);
  assert.deepEqual(await findingsIn({ [gluten]: text, 'content/concepts/gluten.png': 'x' }), [
    `${gluten}:9:5 unreadable-image`,
  ]);
});

test('every picture of every text is told at once, and a warning is accepted by its file', async () => {
  const text = chapterText('kneading', '## A {#start}\n\n![a](a.png) ![b](b.png)\n\n![c](c.png)\n', {
    teaches: '[gluten]',
  });
  const files = {
    [kneading]: text,
    [`${folder}a.png`]: 'x',
    [`${folder}b.png`]: '',
    [`${folder}c.png`]: await plain(6000, 4000).png().toBuffer(),
    'content/warnings.yaml': `accepted:\n  - { rule: large-image, at: ${folder}c.png, reason: A map. }\n`,
  };
  assert.deepEqual(await findingsIn(files), [
    `${kneading}:15:1 unreadable-image`,
    `${kneading}:15:13 unreadable-image`,
  ]);
});

const withMarks = (fields: string, files: Files) =>
  courseFromFiles({ [courseFile]: `${String(bread[courseFile])}${fields}`, ...files });

test('logo and icon are the course’s own drawings, or none', async () => {
  const { course } = await withMarks('', {});
  assert.deepEqual([course?.logo, course?.icon], [undefined, undefined]);
  const own = await withMarks('logo: logo.svg\nicon: icon.svg\n', {
    'content/logo.svg': `<?xml version="1.0"?>\n${svg('<path fill="currentColor"/>')}`,
    'content/icon.svg': svg('<style>path { fill: red }</style><path/>'),
  });
  assert.deepEqual(own.findings, []);
  assert.equal(own.course?.logo, svg('<path fill="currentColor"/>').trim());
  assert.match(own.course.icon ?? '', /^<svg .*<style>/);
});

test('a logo that is not there and no SVG is told both', async () => {
  const { findings } = await withMarks('logo: logo.png\n', {});
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['There is no file content/logo.png. Images lie beside the text that shows them. The logo is an SVG.'],
  );
});

for (const [field, bytes, expected] of [
  ['logo', undefined, 'missing-image: There is no file content/mark.svg.'],
  ['icon', '', 'unreadable-image: content/mark.svg is empty.'],
  ['logo', svg('<script>a()</script>'), 'unsafe-image: content/mark.svg:1:61 has <script>.'],
  [
    'icon',
    svg('<path onclick="a()"/>'),
    'unsafe-image: content/mark.svg:1:61 has the event handler "onclick".',
  ],
  [
    'logo',
    svg('<style>path { fill: red }</style>'),
    'unsafe-image: content/mark.svg has "<style". The logo stands',
  ],
  ['logo', svg('<path style="fill: red"/>'), 'unsafe-image: content/mark.svg has "style=". The logo stands'],
  ['logo', svg('<path id="a"/>'), 'unsafe-image: content/mark.svg has "id=". The logo stands'],
  ['icon', png, 'image-format: content/mark.svg holds a picture of the kind "png".'],
] as const) {
  test(`a course’s ${field} is told at its line: ${expected}`, async () => {
    const { findings } = await withMarks(`${field}: mark.svg\n`, { 'content/mark.svg': bytes });
    const [first, ...others] = findings.map(
      ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule}: ${message}`,
    );
    const last = String(bread[courseFile]).split('\n').length;
    assert.ok(first?.startsWith(`${courseFile}:${last}:7 ${expected}`), first);
    assert.deepEqual(others, []);
  });
}
