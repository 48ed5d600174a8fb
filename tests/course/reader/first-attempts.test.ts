import assert from 'node:assert/strict';
import test from 'node:test';
import { firstAttempts } from '../../../src/course/reader/first-attempts.ts';
import type { ProgressEvent } from '../../../src/course/reader/progress/events.ts';
import { answer, deviceFile } from './results.ts';

const shortly = (files: ProgressEvent[][]) =>
  firstAttempts(files).map(
    ({ reader, question, rev, score }) => `${reader} ${question}@${String(rev)} ${String(score)}`,
  );

const once = deviceFile('one', [answer('q', 0)]);
const undo = (event: string, rest: Partial<ProgressEvent> = {}): Partial<ProgressEvent> => ({
  kind: 'undone',
  event,
  ...rest,
});

const table: [string, ProgressEvent[][], string[]][] = [
  [
    'the first answer counts, not a later one',
    [deviceFile('one', [answer('q', 0), answer('q', 1)])],
    ['one q@1 0'],
  ],
  [
    'first is what the device counted first, whatever its clock said',
    [
      deviceFile('one', [
        { ...answer('q', 0), atMs: 9e12 },
        { ...answer('q', 1), atMs: 5 },
      ]),
    ],
    ['one q@1 0'],
  ],
  [
    'a new revision is a new question',
    [deviceFile('one', [answer('q', 0), answer('q', 1, ['a'], 2), answer('q', 0, ['b'], 2)])],
    ['one q@1 0', 'one q@2 1'],
  ],
  ['an event that several files hold counts once', [once, once], ['one q@1 0']],
  [
    'later files of a reader add what is new',
    [
      deviceFile('one', [answer('q', 0)]),
      deviceFile('one', [answer('q', 0), answer('p', 1), answer('q', 1)]),
    ],
    ['one q@1 0', 'one p@1 1'],
  ],
  [
    'each device of a file is a reader',
    [[...deviceFile('one', [answer('q', 0)]), ...deviceFile('two', [answer('q', 1)])]],
    ['one q@1 0', 'two q@1 1'],
  ],
  [
    'events without a device are of one reader for each file',
    [
      [{ ...once[0]!, id: 'x', device: '' }],
      [
        { ...once[0]!, id: 'y', device: '', seq: 0, atMs: 2, score: 1 },
        { ...once[0]!, id: 'z', device: '', seq: 0, atMs: 1, score: 0.5 },
      ],
    ],
    ['file 1 q@1 0.5', 'file 0 q@1 0'],
  ],
  [
    'a reset or a new try makes no new first attempt',
    [
      deviceFile('one', [
        answer('q', 0),
        { kind: 'reset' },
        { kind: 'retried', question: 'q', rev: 1 },
        answer('q', 1),
      ]),
    ],
    ['one q@1 0'],
  ],
  [
    'an answer that was undone does not count',
    [deviceFile('one', [answer('q', 0), undo('one-0'), answer('q', 1)])],
    ['one q@1 1'],
  ],
  [
    'an answer whose undoing was undone counts',
    [deviceFile('one', [answer('q', 0), undo('one-0'), undo('one-1'), answer('q', 1)])],
    ['one q@1 0'],
  ],
  [
    'of three undoings, each of the one before, the first stands',
    [deviceFile('one', [answer('q', 0), undo('one-0'), undo('one-1'), undo('one-2')])],
    [],
  ],
  [
    'undoings in a circle do no harm',
    [deviceFile('one', [answer('q', 0), undo('one-2'), undo('one-1')])],
    ['one q@1 0'],
  ],
  [
    'what cannot be read as an answer is passed over',
    [
      deviceFile('one', [
        { question: 'q', rev: 1, chosen: ['a'] },
        answer('q', 7),
        { ...answer('q', 1), v: 2 },
        { ...answer('q', 1), kind: 'dreamt' },
        { kind: 'drafted', session: 's', question: 'q', rev: 1, chosen: ['a'] },
      ]),
    ],
    [],
  ],
  ['no files hold nothing', [], []],
];
for (const [name, files, expected] of table) {
  test(name, () => {
    assert.deepEqual(shortly(files), expected);
  });
}

test('what was chosen comes along', () => {
  const [first] = firstAttempts([deviceFile('one', [answer('q', 0.5, ['b', 'c'])])]);
  assert.deepEqual(first, { reader: 'one', question: 'q', rev: 1, chosen: ['b', 'c'], score: 0.5 });
});
