/** A file that cannot be read (in the normal run one of each kind) is one finding: nothing is said that only follows from it. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadCourse } from '../src/content/load-course.ts';
import { forNow } from './left-for-all.ts';
import { filesIn } from './site/built-site.ts';

const tea = fileURLToPath(new URL('fixtures/tea/content/', import.meta.url));
const kindOf = (name: string) => name.replace(/^(?!course\.yaml).*(?=\.)/, '');
const every = filesIn(tea);
const names = forNow(
  'files that cannot be read',
  every,
  every.filter((name, index) => every.findIndex((one) => kindOf(one) === kindOf(name)) === index),
);
const inYaml = names.filter((name) => name.endsWith('.yaml'));
const inProse = names.filter((name) => /\.mdx?$/.test(name) && !/README|LICENSE/.test(name));
/** All files are decoded in one place. */
const encoded = forNow(
  'files in another encoding',
  [...inYaml, ...inProse],
  [...inYaml.slice(0, 1), ...inProse.slice(0, 1)],
);

suite('of the course about tea', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tea-'));
    await cp(tea, path.join(folder, 'content'), { recursive: true });
  });
  after(() => rm(folder, { recursive: true }));

  const at = (name: string) => path.join(folder, 'content', name);

  /** The findings while `change` holds. */
  async function findingsWith(change: () => Promise<() => Promise<void>>): Promise<string[]> {
    const undo = await change();
    const root = pathToFileURL(`${folder}/`);
    const { findings } = await loadCourse({ content: new URL('content/', root), root, write: false });
    await undo();
    return findings.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
  }

  const changed = (name: string, change: (text: string) => string | Uint8Array) => async () => {
    const whole = await readFile(at(name), 'utf8');
    await writeFile(at(name), change(whole));
    return () => writeFile(at(name), whole);
  };

  const isOne = (findings: string[], file: string, rule: string) => {
    assert.equal(findings.length, 1, findings.join('\n'));
    assert.ok(findings[0]?.startsWith(`content/${file} ${rule}: `), findings[0]);
  };

  for (const name of encoded)
    for (const [how, change] of [
      ['UTF-16 with its mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
      ['UTF-16 of the other byte order', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ] as const)
      test(`${name} in ${how}`, async () => {
        isOne(await findingsWith(changed(name, change)), name, 'file-encoding');
      });

  for (const name of inYaml)
    test(`${name} that is no YAML`, async () => {
      isOne(await findingsWith(changed(name, (text) => `${text}\n}\n`)), name, 'yaml-syntax');
    });

  for (const name of inProse)
    test(`${name} with front matter that is no YAML`, async () => {
      const findings = await findingsWith(changed(name, (text) => text.replace('---\n', '---\n}\n')));
      isOne(findings, name, 'yaml-syntax');
    });

  for (const name of inProse)
    test(`${name} without front matter`, async () => {
      isOne(await findingsWith(changed(name, (text) => text.replace('---\n', '—\n'))), name, 'schema');
    });

  for (const name of inProse.filter((one) => one.endsWith('.mdx')))
    test(`${name} with a body that cannot be read`, async () => {
      isOne(await findingsWith(changed(name, (text) => `${text}\n\nA { b\n`)), name, 'markdown-syntax');
    });

  for (const name of [...inYaml.filter((one) => one.endsWith('quiz.yaml')), ...inProse, 'course.yaml'])
    test(`${name} with a field that does not exist`, async () => {
      const isFront = !name.endsWith('.yaml');
      const field = 'strange: 1\n';
      const findings = await findingsWith(
        changed(name, (text) => (isFront ? text.replace('---\n', `---\n${field}`) : text + field)),
      );
      isOne(findings, name, 'schema');
    });

  for (const name of [
    ...inYaml,
    ...inProse,
    'chapters',
    'concepts',
    'comparisons',
    path.dirname(inProse[0] ?? ''),
  ])
    test(`${name} that lies elsewhere and is only linked`, async () => {
      const findings = await findingsWith(async () => {
        const elsewhere = path.join(folder, 'elsewhere');
        await rename(at(name), elsewhere);
        await symlink(elsewhere, at(name));
        return async () => {
          await rm(at(name));
          await rename(elsewhere, at(name));
        };
      });
      isOne(findings, name, 'file-unreadable');
    });

  const moved = (name: string, to: string) =>
    findingsWith(async () => {
      await rename(at(name), at(to));
      return () => rename(at(to), at(name));
    });

  for (const name of [...inYaml, ...inProse])
    test(`${name} in capitals, or with another ending`, async () => {
      const { dir, name: base, ext } = path.parse(name);
      const otherwise = ext === '.yaml' ? 'yml' : ext === '.md' ? 'mdx' : 'md';
      for (const to of [`${base.charAt(0).toUpperCase()}${base.slice(1)}${ext}`, `${base}.${otherwise}`]) {
        const findings = await moved(name, path.join(dir, to));
        isOne(findings, path.join(dir, to), 'file-name');
        assert.match(findings[0] ?? '', new RegExp(`Rename it to content/${name.replaceAll('.', '\\.')},`));
      }
    });
});
