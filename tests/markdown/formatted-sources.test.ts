import assert from 'node:assert/strict';
import test from 'node:test';
import CSL from 'citeproc';
import { citationNote, fullCitation } from '../../src/markdown/formatted-sources.ts';
import type { Source } from '../../src/course/kinds/sources/source-schema.ts';

test('one engine formats all sources, each as if it were the only one', () => {
  const { Engine } = CSL;
  let engines = 0;
  CSL.Engine = class extends Engine {
    constructor(...given: ConstructorParameters<typeof Engine>) {
      super(...given);
      engines += 1;
    }
  };
  try {
    const written = ['a', 'b', 'c'].map((id): Source => ({
      id,
      type: 'book',
      title: `Bread ${id}`,
      author: [{ family: 'Baker', given: 'Ann' }],
      status: 'from-knowledge',
    }));
    const entries = written.map(fullCitation);
    assert.equal(engines, 1);
    assert.deepEqual(
      entries.map((entry) => entry.replace(/<[^>]*>/g, '')),
      ['a', 'b', 'c'].map((id) => `Baker, A. (n.d.). Bread ${id}.`),
    );
  } finally {
    CSL.Engine = Engine;
  }
});

for (const [language, name] of [
  [undefined, 'Rivista Di Panetteria'],
  ['it', 'Rivista di panetteria'],
] as const)
  test(`a journal of the language ${String(language)} is called ${name}, and the title stays as it is written`, () => {
    const source: Source = {
      ...{ id: 'rivista', type: 'article-journal', status: 'from-knowledge' },
      ...{ title: 'La crosta del pane', 'container-title': 'Rivista di panetteria' },
      ...(language && { language }),
    };
    assert.equal(fullCitation(source).replace(/<[^>]*>/g, ''), `La crosta del pane. (n.d.). ${name}.`);
  });

test('the tags of a title are read in the entry, which links it, and left out where it is plain text', () => {
  const source: Source = {
    id: 'coli',
    type: 'article-journal',
    title: 'Growth of <i>E. coli</i> in H<sub>2</sub>O and <span class="nocase">DNA</span>',
    DOI: '10.1/x',
    status: 'from-knowledge',
  };
  assert.equal(
    fullCitation(source),
    '<i><a href="https://doi.org/10.1/x"><cite>Growth of <span style="font-style:normal;">E. coli</span> in H<sub>2</sub>O and DNA</cite></a></i>. (n.d.).',
  );
  assert.equal(citationNote(source).title, 'Growth of E. coli in H2O and DNA');
});
