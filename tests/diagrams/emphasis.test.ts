/** Letters that are drawn bold, slanted or underlined, and how the outline tells of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawsInTab } from './drawn.ts';

const { drawn } = drawsInTab();

const bold = (text: string) => `<tspan font-weight="700">${text}</tspan>`;
const slanted = (text: string) => `<tspan font-style="italic">${text}</tspan>`;

for (const [written, content, told] of [
  ['Wasser**stoff**brücke', `Wasser${bold('stoff')}brücke`, 'Wasserstoffbrücke'],
  ['und H*2*O', `und H${slanted('2')}O`, 'und H2O'],
  ['so **bold**, (*it*).', `so${bold(' bold')}, (${slanted('it')}).`, 'so bold, (it).'],
  ['x **茶（ちゃ）**は', `x${bold(' 茶（ちゃ）')}は`, 'x 茶（ちゃ）は'],
  ['x *「水」*と', `x${slanted(' 「水」')}と`, 'x 「水」と'],
  ['これは**「重要」**の*本*', `これは${bold('「重要」')}の${slanted('本')}`, 'これは「重要」の本'],
  ['a * b and 5* 6', 'a * b and 5* 6', 'a * b and 5* 6'],
] as const)
  test(`emphasis keeps words together, and may end at a mark of any script: ${written}`, async () => {
    const { svg, outline, labels } = await drawn(`flowchart LR\n a["\`${written}\`"] --> b`);
    assert.ok(svg.includes(`>${content}</text>`), svg);
    assert.equal(outline[0]?.text, told);
    assert.ok(labels.includes(told), labels.join());
  });

test('abstract members of a class are slanted, static ones underlined, and both are told in UML’s words', async () => {
  const { svg, outline, labels } = await drawn(
    'classDiagram\n class Oven {\n +int heat$\n #check()* void\n ~intern()$ int\n +x()*\n +y()\n }',
  );
  const looks = ['+int heat', '#check() : void', '~intern() : int', '+x()', '+y()'].map((label) => {
    assert.ok(labels.includes(label), label);
    const [text = ''] = new RegExp(`<text [^>]*>${label.replace(/[+()]/g, '\\$&')}<`).exec(svg) ?? [];
    return /(?:font-style|text-decoration)="(\w+)"/.exec(text)?.[1];
  });
  assert.deepEqual(looks, ['underline', 'italic', 'underline', 'italic', undefined]);
  assert.deepEqual(outline[0]?.children, [
    { text: '+int heat {static}' },
    { text: '#check() : void {abstract}' },
    { text: '~intern() : int {static}' },
    { text: '+x() {abstract}' },
    { text: '+y()' },
  ]);
});
