import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptCard } from '../../src/search/concept-card.ts';
import { searchNames, translationsIn } from '../../src/search/search-names.ts';
import { conceptText, gluten } from '../bread.ts';
import { soundCourse } from '../course-from-files.ts';

const href = (path: string) => `/base${path}`;
const levels = { foundation: 'a', core: 'b', deep: 'c' };

test('a card tells the definition, and leads to where the concept is taught', async () => {
  const course = await soundCourse();
  const concept = course.concepts['gluten'];
  assert.ok(concept);
  const [chapter = ''] = concept.taughtIn;
  assert.deepEqual(conceptCard(course, concept, { diagrams: {}, shown: new Map(), href }), {
    short: concept.short,
    taught: [{ title: course.chapters[chapter]?.title, url: '/base/dough/kneading/' }],
    shown: [],
    questions: concept.testedBy.length,
  });
});

test('names hold no translations: these are told apart, each once, of concepts that have some', async () => {
  const course = await soundCourse({
    [gluten]: conceptText('gluten', 'x\n', {
      sought: '[sticky stuff]',
      translations: '{ de: [Kleber], fr: [colle], es: [colle], el: [γλουτένη], ja: [グルテン] }',
    }),
  });
  const scripts = new Map([
    ['latin', { gluten: ['Kleber', 'colle'] }],
    ['greek', { gluten: ['γλουτένη'] }],
    ['han', { gluten: ['グルテン'] }],
  ]);
  assert.deepEqual(translationsIn(course), scripts);
  const { abroad, concepts } = searchNames(course, { href, levels });
  assert.deepEqual(abroad, [...scripts.keys()]);
  assert.doesNotMatch(JSON.stringify(concepts), /Kleber|sticky stuff/);
});
