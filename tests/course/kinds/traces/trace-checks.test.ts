import assert from 'node:assert/strict';
import test from 'node:test';
import { courseFromFiles, shortly, soundCourse } from '../../../course-from-files.ts';
import { conceptText, gluten } from '../../../bread.ts';
import { risingTrace } from './rising-trace.ts';

const found = async (...of: Parameters<typeof risingTrace>) =>
  (await courseFromFiles(risingTrace(...of))).findings.map(({ rule, line, column, message }) =>
    [`${String(line)}:${String(column)}`, rule, message].join(' '),
  );

test('a course with a trace has it with what it cites, once for text and cost, and where it is shown', async () => {
  const { traces, chapters, citedIn } = await soundCourse(risingTrace('<Trace id="proofing" />'));
  const { citations, shownIn } = traces['proofing']!;
  assert.deepEqual(citations, [{ source: 'mcgee04', number: 1, locators: ['p. 1'] }]);
  assert.deepEqual(shownIn, [{ chapter: 'rising', section: 'start' }]);
  assert.deepEqual(chapters['rising']?.traces, ['proofing']);
  assert.deepEqual(
    chapters['rising'].citations.map(({ source }) => source),
    ['mcgee04'],
  );
  assert.deepEqual(citedIn['mcgee04']?.traces, [{ id: 'proofing', row: '', locators: ['p. 1'] }]);
});

for (const [tag, cited] of [
  ['<Trace id="proofing" variants="by-hand" />', true],
  ['<Trace id="proofing" variants="by-machine" />', false],
  ['<Trace id="proofing" variants="by-hand" from="2" />', true],
  ['<Trace id="proofing" variants="by-hand" to="1" />', true],
] as const) {
  test(`${tag} ${cited ? 'brings' : 'brings no'} sources into the chapter`, async () => {
    const { chapters } = await soundCourse(risingTrace(tag));
    assert.equal(chapters['rising']?.citations.length, cited ? 1 : 0);
  });
}

for (const [name, was, is, expected] of [
  ['a concept', '[gluten]', '[glutens]', /^3:12 unknown-reference There is no concept "glutens"/],
  ['a drawing role', 'role: heat', 'role: heart', /^5:37 unknown-reference There is no drawing role "heart"/],
  ['a platform', 'platform: oven', 'platform: over', /^12:15 unknown-reference There is no platform "over"/],
  [
    'the source of a cost',
    'cite: mcgee04',
    'cite: mcgee05',
    /^15:\d+ unknown-reference There is no source "mcgee05"/,
  ],
  [
    'a cited source',
    'cite:mcgee04',
    'cite:mcgee05',
    /^14:\d+ unknown-reference There is no source "mcgee05"/,
  ],
  [
    'a lane',
    'in: baker, does: kneads, say: "So',
    'in: bakers, does: kneads, say: "So',
    /^14:15 unknown-reference This trace has no lane "bakers"/,
  ],
  [
    'nobody',
    'from: baker, to: dough, does: waits, say: An',
    'from: dough, to: baker, does: waits, say: An',
    /^15:9 trace-start Step 2 begins in "dough"/,
  ],
  ['a reserved name', 'id: by-hand', 'id: sources', /^10:9 reserved-id A variant cannot be called "sources"/],
  ['a field that no trace has', 'question:', 'questions:', /^2:1 schema There is no field "questions" here/],
] as const) {
  test(`${name} is told at its place`, async () => {
    const [first = '', ...others] = (await found(undefined, [was, is])).filter(
      (one) => !one.includes('uncited'),
    );
    assert.match(first, expected);
    assert.deepEqual(others, []);
  });
}

for (const [tag, expected] of [
  ['<Trace />', ['15:1 missing-id <Trace> has no id. Write <Trace id="proofing" />.']],
  ['<Trace id="proofing" />', []],
  ['<Trace id="proofing" variants="by-machine, by-hand" from="1" to="2" />', []],
  [
    '<Trace id="proving" />',
    ['15:1 unknown-reference There is no trace "proving". Did you mean "proofing"?'],
  ],
  [
    '<Trace id="proofing" variants="by-foot" />',
    ['15:1 unknown-reference There is no variant of "proofing" "by-foot". Known are: by-hand, by-machine.'],
  ],
  ['<Trace id="proofing" from="0" />', ['15:1 schema "from" is not the number of a step, counted from 1.']],
  ['<Trace id="proofing" to="x" />', ['15:1 schema "to" is not the number of a step, counted from 1.']],
  [
    '<Trace id="proofing" from="2" to="1" />',
    ['15:1 schema "from" is step 2, after step 1 of "to". Turn them round.'],
  ],
  [
    '<Trace id="proofing" to="3" />',
    ['15:1 schema The variant "by-hand" has 2 steps, so there is no step 3.'],
  ],
  [
    '<Trace id="proofing" variants="by-hand" to="1" />\n\n<Trace id="proofing" variants="by-hand" from="2" />',
    [],
  ],
  [
    '<Trace id="proofing" variants="by-hand" />\n\n<Trace id="proofing" variants="by-hand" from="2" />',
    [
      '17:1 duplicate-id Steps of the variant "by-hand" stand twice on this page. Show others here, or take one <Trace> away.',
    ],
  ],
  [
    '<Trace id="proofing" steps="2" />',
    ['15:1 schema <Trace> has no "steps". Known are: id, variants, from, to.'],
  ],
] as const) {
  test(`${tag.replaceAll('\n', ' ')}: ${expected.length === 0 ? 'fine' : 'told'}`, async () => {
    assert.deepEqual(await found(tag), expected);
  });
}

for (const [trace, sources] of [
  ['{ id: proofing }', ['mcgee04']],
  ['{ id: proofing, variants: [by-hand], from: 2 }', ['mcgee04']],
  ['{ id: proofing, variants: [by-machine] }', []],
] as const) {
  test(`a concept’s page that shows ${trace} lists what is cited there`, async () => {
    const { concepts } = await soundCourse({
      ...risingTrace('<Trace id="proofing" />'),
      [gluten]: conceptText('gluten', undefined, { trace }),
    });
    const { citations } = concepts['gluten']!;
    assert.deepEqual(
      citations.map(({ source }) => source),
      sources,
    );
  });
}

for (const [trace, expected] of [
  ['{ id: proving }', '8:14 unknown-reference There is no trace "proving". Did you mean "proofing"?'],
  [
    '{ id: proofing, variants: [by-foot] }',
    '8:35 unknown-reference There is no variant of "proofing" "by-foot". Known are: by-hand, by-machine.',
  ],
  ['{ id: proofing, to: 3 }', '8:28 schema The variant "by-hand" has 2 steps, so there is no step 3.'],
  [
    '{ id: proofing, from: 2, to: 1 }',
    '8:30 schema "from" is step 2, after step 1 of "to". Turn them round.',
  ],
  ['{ id: proofing, from: 0 }', /^8:\d+ schema "from" is too small/],
  ['{ id: proofing, steps: 2 }', /^8:24 schema There is no field "steps" here/],
] as const) {
  test(`a concept’s page cannot show ${trace}`, async () => {
    const { findings } = await courseFromFiles({
      ...risingTrace('<Trace id="proofing" />'),
      [gluten]: conceptText('gluten', undefined, { trace }),
    });
    const told = findings.map(({ rule, line, column, message }) =>
      [`${String(line)}:${String(column)}`, rule, message].join(' '),
    );
    assert.equal(told.length, 1, told.join('\n'));
    if (typeof expected === 'string') assert.equal(told[0], expected);
    else assert.match(told[0] ?? '', expected);
  });
}

test('a trace that vanishes is told by the list of ids', async () => {
  const { findings } = await courseFromFiles({
    'content/ids.lock.yaml':
      'course: bread\nchapters: [kneading, rising]\nconcepts: [gluten, scoring, yeast]\ndiagrams: []\nsources: [mcgee04]\ntraces: [proofing]\nquestions: {}\n',
  });
  assert.ok(
    shortly(findings).some((one) => one.endsWith('6:10 vanished-id')),
    shortly(findings).join('\n'),
  );
});
