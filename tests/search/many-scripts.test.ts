/** Whatever Pagefind finds when it is asked directly is found, and so is what it folds otherwise, in every script. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { indexSearch, type TextIndex } from '../../src/search/found-in-index.ts';
import type { ListedRecord } from '../../src/search/index-list.ts';
import { indexOf, writeIndex } from '../../src/search/write-index.ts';
import { openFolderIndex } from './folder-index.ts';

const texts = {
  tools: 'Use --dry-run to see what O’Reilly would do with l’eau, and d’une façon.',
  chinese: '测试文本在这里。我们在服务器上运行虚拟机。',
  japanese: 'お茶の木は緑です。ハイパーバイザー',
  code: 'C++ and .NET, C and R, F# and x86_64, key->value',
  kernel: 'open /dev/kvm, then ioctl(KVM_RUN) with vm.max_map_count set',
  folds: 'CO₂ and 5 µm at the oﬃce, Straße, smørrebrød, Łódź, Ærø, İstanbul, cœur, ＦＵＬＬ, ½',
  thai: 'ประเทศไทย เครื่องเสมือน',
  arabic: 'الآلة الجهاز الافتراضي مَرْحَبًا إنترنت',
  persian: 'ماشین مجازی و کتاب',
  hebrew: 'מכונה וירטואלית שָׁלוֹם',
  hindi: 'आभासी मशीन हिन्दी',
  emoji: 'rocket 🚀 launch 👩‍💻',
  hyphens: 'naïve crème half‑width non‐breaking state—of—art',
  russian: 'виртуальная машина ёлка Йод',
  greek: 'Σίσυφος εικονική μηχανή',
  korean: '가상 머신 한국어',
  english: 'migration of organisations, virtualisation and colour',
  signs: 'E=mc² and a==b, x=1 or a<b and p|q, a word…next to it',
  joints: 'an e-mail to coöperate, sweet-curdle',
  pieces: 'it is sweet now, and may curdle',
  letters: "don't mind the cup's handle: option c",
};
type Record = keyof typeof texts;

const asked: readonly (readonly [query: string, found: Record])[] = [
  ['--dry-run', 'tools'],
  ['dry-run', 'tools'],
  ["O'Reilly", 'tools'],
  ['OʼReilly', 'tools'],
  ['oreilly', 'tools'],
  ['Reilly', 'tools'],
  ["l'eau", 'tools'],
  ['eau', 'tools'],
  ['facon', 'tools'],
  ['测试文本', 'chinese'],
  ['测试', 'chinese'],
  ['文本', 'chinese'],
  ['虚拟机', 'chinese'],
  ['服务器', 'chinese'],
  ['お茶の木', 'japanese'],
  ['お茶', 'japanese'],
  ['ハイパーバイザー', 'japanese'],
  ['ﾊｲﾊﾟｰﾊﾞｲｻﾞｰ', 'japanese'],
  ['C++', 'code'],
  ['.NET', 'code'],
  ['C', 'code'],
  ['"R"', 'code'],
  ['F#', 'code'],
  ['x86_64', 'code'],
  ['key->value', 'code'],
  ['/dev/kvm', 'kernel'],
  ['dev/kvm', 'kernel'],
  ['ioctl(KVM_RUN)', 'kernel'],
  ['kvm_run', 'kernel'],
  ['vm.max_map_count', 'kernel'],
  ['max_map_count', 'kernel'],
  ['CO2', 'folds'],
  ['CO₂', 'folds'],
  ['μm', 'folds'],
  ['office', 'folds'],
  ['STRASSE', 'folds'],
  ['smorrebrod', 'folds'],
  ['lodz', 'folds'],
  ['aero', 'folds'],
  ['istanbul', 'folds'],
  ['ISTANBUL', 'folds'],
  ['coeur', 'folds'],
  ['full', 'folds'],
  ['ประเทศไทย', 'thai'],
  ['เสมือน', 'thai'],
  ['الجهاز', 'arabic'],
  ['مرحبا', 'arabic'],
  ['انترنت', 'arabic'],
  ['الآله', 'arabic'],
  ['مجازي', 'persian'],
  ['كتاب', 'persian'],
  ['מכונה', 'hebrew'],
  ['שלום', 'hebrew'],
  ['मशीन', 'hindi'],
  ['हिन्दी', 'hindi'],
  ['🚀', 'emoji'],
  ['👩‍💻', 'emoji'],
  ['naive', 'hyphens'],
  ['half-width', 'hyphens'],
  ['half–width', 'hyphens'],
  ['non-breaking', 'hyphens'],
  ['state-of-art', 'hyphens'],
  ['елка', 'russian'],
  ['МАШИНА', 'russian'],
  ['йод', 'russian'],
  ['ΣΙΣΥΦΟΣ', 'greek'],
  ['머신', 'korean'],
  ['한국', 'korean'],
  ['virtualization', 'english'],
  ['organization', 'english'],
  ['E=mc²', 'signs'],
  ['e=mc2', 'signs'],
  ['next', 'signs'],
  ['email', 'joints'],
  ['e-mail', 'joints'],
  ['co-operate', 'joints'],
  ['cooperate', 'joints'],
  ['sweet-curdle', 'pieces'],
  ["don't", 'letters'],
  ['dont', 'letters'],
  ['cup', 'letters'],
];
/** Where words have spaces between them Pagefind takes the signs out of them. */
const askedOfSpaced: typeof asked = ['a==b', 'x=1', 'a<b', 'p|q'].map((query) => [query, 'signs']);
const nowhere = ['xyzzyplugh', 'O’Leary', '槌', 'vm.swappiness', '…', '- --', '→', '', 'Xu'];

for (const language of ['en', 'ja', 'de']) {
  suite(`an index in “${language}”`, () => {
    let folder = '';
    let found: (query: string) => Promise<string[]>;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'index-'));
      const site = pathToFileURL(`${folder}/`);
      const records = Object.entries(texts).map(([id, text]) => ({
        kind: 'section' as const,
        path: `/${id}/`,
        title: '',
        where: '',
        text,
      }));
      await writeIndex(await indexOf(records, language), site);
      const opened: { index: TextIndex; records: Map<string, ListedRecord> } = await openFolderIndex(
        site,
        language,
      );
      const search = indexSearch(opened.index, opened.records, language);
      found = async (query) => {
        const { results } = await search(query, {});
        const urls = await Promise.all(results.map(async (result) => (await result.data()).url));
        return urls.map((url) => /([^/]+)\/$/.exec(url)?.[1] ?? url);
      };
    });
    after(() => rm(folder, { recursive: true }));

    test('every query finds its text', async () => {
      const missed: string[] = [];
      for (const [query, record] of language === 'ja' ? asked : [...asked, ...askedOfSpaced]) {
        const records = await found(query);
        if (!records.includes(record)) missed.push(`${query} > ${record}, found ${records.join(' ')}`);
      }
      assert.deepEqual(missed, []);
    });

    if (language === 'en')
      test('an ending more or less makes no difference', async () => {
        assert.deepEqual(await found('migrated'), ['english']);
      });

    test('what is nowhere is not found', async () => {
      const wrong: string[] = [];
      for (const query of nowhere) {
        const records = await found(query);
        if (records.length > 0) wrong.push(`${query} > ${records.join(' ')}`);
      }
      assert.deepEqual(wrong, []);
    });
  });
}
