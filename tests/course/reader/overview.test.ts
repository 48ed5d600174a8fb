import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { currentAttempts, overviewOf, type Overview } from '../../../src/course/reader/overview.ts';
import { progressOf, type ProgressEvent } from '../../../src/course/reader/progress.ts';
import { cardsOf } from '../../../src/course/reader/review.ts';
import type { Syllabus, SyllabusQuestion } from '../../../src/course/reader/syllabus.ts';
import { anyHistory, answer, dayMs, diary, historyEndMs } from './progress/diary.ts';

const chapter = (id: string, objectives: Record<string, SyllabusQuestion[]>) => ({
  id,
  number: id,
  title: id,
  part: 'Kitchen',
  url: `/${id}/`,
  objectives: Object.entries(objectives).map(([name, questions]) => ({
    id: `${id}.${name}`,
    text: name,
    taught: [{ title: name, url: `/${id}/#${name}` }],
    questions,
  })),
});
const question = (id: string, changes: Partial<SyllabusQuestion> = {}): SyllabusQuestion => ({
  id,
  rev: 1,
  review: true,
  concepts: ['flour'],
  ...changes,
});

const syllabus: Syllabus = {
  chapters: [
    chapter('bread', {
      knead: [question('bread.rise'), question('bread.bake', { concepts: ['flour', 'oven'] })],
      slice: [question('bread.cut', { review: false, concepts: ['knife'] })],
    }),
    chapter('tea', { steep: [question('tea.steep', { rev: 2, concepts: ['water'] })] }),
    chapter('salt', { taste: [question('salt.taste', { concepts: ['water'] })] }),
  ],
  concepts: [
    { id: 'water', name: 'Water', url: '/concepts/water/', chapter: 'tea' },
    { id: 'flour', name: 'Flour', url: '/concepts/flour/', chapter: 'bread' },
    { id: 'oven', name: 'Oven', url: '/concepts/oven/', chapter: undefined },
    { id: 'knife', name: 'Knife', url: '/concepts/knife/', chapter: 'bread' },
  ],
  misconceptions: [
    { id: 'x', belief: 'X.' },
    { id: 'y', belief: 'Y.' },
    { id: 'z', belief: 'Z.' },
  ],
};

/** What is shown at `nowMs` of what was done before. */
function shown(events: readonly ProgressEvent[], nowMs: number): Overview {
  const progress = progressOf(events, nowMs);
  return overviewOf(syllabus, progress, cardsOf(currentAttempts(syllabus, progress.attempts)), nowMs);
}

test('for a new reader everything is nought, and the first chapter comes next', () => {
  const { answers, steps, chapters, objectives, due, firstDueAtMs, misconceptions, calibration } = shown(
    [],
    0,
  );
  assert.deepEqual(answers, { count: 0, sinceMs: undefined });
  assert.deepEqual(steps, [{ kind: 'begin', chapter: 'bread' }]);
  assert.deepEqual(
    chapters.map(({ state, answered }) => [state, answered]),
    [
      [undefined, 0],
      [undefined, 0],
      [undefined, 0],
    ],
  );
  assert.deepEqual(
    objectives.map(({ id, expected, answered }) => [id, expected, answered]),
    [
      ['bread.knead', 0, 0],
      ['bread.slice', 0, 0],
      ['tea.steep', 0, 0],
      ['salt.taste', 0, 0],
    ],
  );
  assert.deepEqual(due, Array<number>(28).fill(0));
  assert.equal(firstDueAtMs, undefined);
  assert.deepEqual(misconceptions, []);
  assert.deepEqual(calibration, { sure: undefined, think: undefined, guess: undefined });
});

test('answers are counted, also those to questions that the course no longer has, since the first', () => {
  const write = diary();
  const events = [
    write('answered', answer('gone.question')),
    write('answered', answer('bread.rise')),
    write('answered', answer('bread.rise')),
  ];
  assert.deepEqual(shown(events, dayMs).answers, { count: 3, sinceMs: 60_000 });
});

test('chapters begun or read come first, each with how many of its questions were answered', () => {
  const write = diary();
  const events = [
    write('chapter-read', { chapter: 'tea' }),
    write('chapter-started', { chapter: 'salt' }),
    write('answered', answer('bread.rise')),
    write('answered', answer('bread.cut')),
    // To a revision that is no more.
    write('answered', answer('tea.steep')),
  ];
  assert.deepEqual(
    shown(events, dayMs).chapters.map(({ chapter: { id }, state, answered, questions }) => [
      id,
      state,
      answered,
      questions,
    ]),
    [
      ['tea', 'read', 0, 1],
      ['salt', 'started', 0, 1],
      ['bread', undefined, 2, 3],
    ],
  );
});

test('topics come weakest first, and those neither read about nor answered last', () => {
  const write = diary();
  const events = [
    write('chapter-read', { chapter: 'salt' }),
    write('answered', answer('bread.rise')),
    write('answered', answer('bread.cut', { score: 0.25 })),
  ];
  const nowMs = 3 * 60_000;
  const { objectives, concepts } = shown(events, nowMs);
  const figures = (topics: Overview['concepts']) =>
    topics.map(({ id, answered, questions, expected }) => [
      id,
      answered,
      questions,
      Math.round(expected * 100),
    ]);
  // Hardly anything is forgotten within minutes. "salt" was read, so its objective stands first with nothing answered.
  assert.deepEqual(figures(objectives), [
    ['salt.taste', 0, 1, 0],
    ['bread.slice', 1, 1, 25],
    ['bread.knead', 1, 2, 50],
    ['tea.steep', 0, 1, 0],
  ]);
  assert.deepEqual(figures(concepts), [
    ['knife', 1, 1, 25],
    ['flour', 1, 2, 50],
    ['water', 0, 2, 0],
    ['oven', 0, 1, 0],
  ]);
  assert.deepEqual(concepts[0]?.taught, [{ title: 'bread bread', url: '/bread/' }]);
  assert.deepEqual(concepts.at(-1)?.taught, []);
});

test('what is not reviewed, of another revision or no longer there is not ahead', () => {
  const write = diary();
  const events = ['bread.rise', 'bread.cut', 'tea.steep', 'gone.question'].map((id) =>
    write('answered', answer(id, { score: 0 })),
  );
  // What was not known comes back in the same sitting: ten minutes later.
  const overdue = shown(events, dayMs);
  assert.equal(overdue.firstDueAtMs, 60_000 + 10 * 60_000);
  assert.deepEqual(overdue.due.slice(0, 2), [1, 0]);
  assert.deepEqual(overdue.steps[0], { kind: 'review', due: 1 });
});

test('misconceptions come most frequent first; those that the course no longer names are left out', () => {
  const write = diary();
  const events = [['y'], ['x', 'y'], ['gone'], ['z', 'y'], ['z']].map((misconceptions) =>
    write('answered', answer('bread.rise', { score: 0, misconceptions })),
  );
  assert.deepEqual(shown(events, dayMs).misconceptions, [
    { id: 'y', belief: 'Y.', times: 3 },
    { id: 'z', belief: 'Z.', times: 2 },
    { id: 'x', belief: 'X.', times: 1 },
  ]);
});

test('whatever a reader did, no figure is out of its bounds and nothing is lost', () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(400 * 24 * 60), (history, minutes) => {
      const { objectives, concepts, chapters, due, answers } = shown(
        history,
        historyEndMs + minutes * 60_000,
      );
      for (const { expected, right, answered, questions } of [...objectives, ...concepts]) {
        assert.ok(0 <= expected && expected <= 1);
        assert.ok(0 <= right && right <= answered && answered <= questions);
      }
      assert.deepEqual(
        [objectives, concepts, chapters].map(({ length }) => length),
        [4, 4, 3],
      );
      assert.equal(due.length, 28);
      assert.ok(answers.count <= history.filter(({ kind }) => kind === 'answered').length);
    }),
  );
});
