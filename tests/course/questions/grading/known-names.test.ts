import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { knownNames, namesNear } from '../../../../src/course/questions/grading/known-names.ts';
import { takenNear } from '../../../../src/course/questions/grading/typed.ts';

const named = (...texts: string[]) => texts.map((text) => ({ concept: '', text }));
const textsNear = (form: string, texts: readonly string[]) =>
  namesNear([form], knownNames(named(...texts))).map(({ text }) => text);

test('near a form are the names that are one letter off', () => {
  const names = ['rye', 'Sourdoughs', 'the sour-dough', 'saurdough', 'sourdo', 'flourdough', 'sour dogh'];
  assert.deepEqual(textsNear('sourdough', names), ['Sourdoughs', 'saurdough', 'sour dogh']);
});

test('a form meets the same few names, however many others a course has', () => {
  const others = Array.from(
    { length: 5_000 },
    (_, index) => `${index % 2 === 0 ? 'sour loaf number' : 'rye'} ${String(index)}`,
  );
  const near = ['sourdoughs', 'saurdough'];
  assert.deepEqual(textsNear('sourdough', [...others, ...near]), near);
});

test('names come in their order, each once, whichever form they are near to', () => {
  const names = ['sourdoigh', 'leavenung', 'sourdoughz', 'leaveningg'];
  const near = namesNear(['leavening', 'sourdough', 'sourdoughs'], knownNames(named(...names)));
  assert.deepEqual(
    near.map(({ text }) => text),
    names,
  );
});

test('articles of the course’s language do not count', () => {
  const known = knownNames(named('der Sauerteik'), ['der']);
  assert.equal(namesNear(['Sauerteig'], known).length, 1);
});

test('no name that could be a misspelling is left out', () => {
  const word = fc.string({
    unit: fc.constantFrom('s', 'o', 'u', 'd', 'g', 'h', '-', ' ', 'Z', '1', "'"),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(word), (forms, names) => {
      assert.deepEqual(
        takenNear(
          forms,
          namesNear(forms, knownNames(named(...names))).map(({ text }) => text),
        ),
        takenNear(forms, names),
      );
    }),
  );
});
