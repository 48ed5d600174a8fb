/** What readers type into the questions of this project's own course, and what becomes of it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { conceptNamesOf } from '../src/course/kinds/concepts/concept-names.ts';
import { isCode } from '../src/course/questions/grading/typed.ts';
import { wholeNumber } from '../src/course/questions/grading/whole-number.ts';
import { knownNames } from '../src/course/questions/grading/known-names.ts';
import { examplesOf, graderOf, termsOf, type Question } from '../src/course/questions/question.ts';
import { aboutOurs, ownCourse } from './our-course.ts';

const { course } = await ownCourse();
const questions = Object.values(course?.questions ?? {});
const known = knownNames([...conceptNamesOf(Object.values(course?.concepts ?? {})), ...termsOf(questions)]);

const graders = new Map<Question, ReturnType<typeof graderOf>>(
  questions.map((question) => [question, graderOf(question, known)]),
);

/** The verdict on one part of a question, and what is remarked on it. */
function gradeOf(question: Question, part: string, typed: string, ...more: string[]): string {
  const grade = graders.get(question) ?? assert.fail();
  const { verdict, parts, remarks } = grade([`${part}=${typed}`, ...more]);
  return [verdict === 'asked' ? verdict : (parts.get(part) ?? verdict), ...remarks].join(' ');
}

/** By question and part: what is right, and what is wrong. */
const table: [question: string, part: string, right: string[], wrong: string[]][] = [
  [
    'hosted-bare-metal-os-level.qemu-ended-in-dom0',
    'value',
    ['device model', 'device models', 'Device-Model', 'the emulation of devices', 'device model process'],
    ['emulated device', 'emulated devices', 'an emulated device', 'hardware emulator', 'virtual device'],
  ],
  [
    'hosted-bare-metal-os-level.interrupt-for-the-host',
    'switch',
    ['world switch', 'switch to host world', "a switch to the host's world", 'switch of worlds'],
    ['process switch', 'context switch', 'switch', 'VM exit', 'host world'],
  ],
  [
    'hosted-bare-metal-os-level.three-jobs',
    'memory/value',
    ['8616', '8616 MiB', '9.03 GB', '8.41 GiB', '8616 MiB free', '9034 MB'],
    ['9.3 GB', '9.03 TB', '17408 MiB'],
  ],
  [
    'monolithic-and-microkernelized.who-fills-the-rings',
    'value',
    [
      ...[
        'vhost',
        'vhost-net',
        'vhost_net',
        'vhost-net kernel module',
        'vhost worker thread',
        'vhost_net.ko',
      ],
      ...['in-kernel vhost-net', 'the in-kernel back end vhost-net', 'vhost kernel threads', 'VHOST-NET'],
    ],
    ['vhost-user', 'vhost user back end', 'virtio', 'virtio-net', 'kernel module', 'kvm.ko', 'worker thread'],
  ],
  [
    'monolithic-and-microkernelized.driver-bug-fleet',
    'value',
    ['24', '24 VMs', '24 guests', '24 guest', '24 running guests', '24 virtual machines', '024'],
    ['2 VMs', '25 VMs', '132 guests'],
  ],
  [
    'paravirtualization.crossings-saved',
    'value',
    ['145', '145 hypercalls', '145 crossings', '145 crossings saved'],
    ['5 hypercalls', '150 crossings'],
  ],
  [
    'paravirtualization.pick-guest-type',
    'value',
    ['PVH', 'PVH VM', 'PVH VMs', 'PVH domU', 'type=pvh', 'type = "pvh"', 'a PVH-type guest', 'Xen PVH'],
    ['PVHVM', 'PV-HVM', 'PV HVM', 'PV VM', 'HVM domU', 'type=pv', 'VM', 'guest'],
  ],
  [
    'paravirtualization.unmask-then-test',
    'value',
    ['0', '00', '0x00', '$0x0', '$0', 'zero', '0b0', '0h', 'the value 0'],
    ['1', '0x1', '$1', 'one', 'o'],
  ],
];

for (const [id, part, right, wrong] of table) {
  const question = course?.questions[id];
  for (const typed of right)
    test(`${id}: "${typed}" is right`, aboutOurs, () => {
      assert.ok(question);
      assert.equal(gradeOf(question, part, typed), 'right');
    });
  for (const typed of wrong)
    test(`${id}: "${typed}" is wrong`, aboutOurs, () => {
      assert.ok(question);
      assert.match(gradeOf(question, part, typed), /^wrong\b/);
    });
}

test('what is nearly right gets its feedback', aboutOurs, () => {
  for (const [id, typed] of [
    ['hosted-bare-metal-os-level.qemu-ended-in-dom0', 'hardware emulator'],
    ['hosted-bare-metal-os-level.qemu-ended-in-dom0', 'emulated device'],
    ['paravirtualization.pick-guest-type', 'PV VM'],
    ['paravirtualization.pick-guest-type', 'HVM domU'],
    ['monolithic-and-microkernelized.who-fills-the-rings', 'vhost user back end'],
    ['monolithic-and-microkernelized.who-fills-the-rings', 'kvm.ko'],
  ] as const) {
    const question = course?.questions[id];
    assert.ok(question);
    assert.match(gradeOf(question, 'value', typed), /^wrong wrong\.\d$/, typed);
  }
});

interface TypedField {
  part: string;
  right: readonly string[];
  wrong: readonly string[];
  exact?: boolean | undefined;
}

/** Every field of a question that is typed into, by its part. */
function typedFields(question: Question): TypedField[] {
  const parts = question.type === 'scenario' ? question.parts : [question];
  return parts.flatMap((asked): TypedField[] => {
    const prefix = asked === question ? '' : `${asked.id}/`;
    if (asked.type === 'short')
      return [
        {
          part: `${prefix}value`,
          right: asked.accept,
          wrong: asked.wrong.flatMap(({ when }) => when),
          exact: asked.exact,
        },
      ];
    if (asked.type !== 'cloze') return [];
    return asked.blanks
      .filter(({ options }) => !options)
      .map(({ id, accept, exact }) => ({ part: prefix + id, right: accept, wrong: [], exact }));
  });
}

/** A form as others would type it. */
const variantsOf = (form: string): string[] => [
  ...[`the ${form}`, `a ${form}`, form.toUpperCase(), form.toLowerCase(), ` ${form}. `, `“${form}”`],
  ...[form.replaceAll(' ', '-'), form.replaceAll('-', ' '), form.replaceAll(/[ -]/g, '‑')],
  ...(/[\p{L}](?<![sS])$/u.test(form) && wholeNumber(form) === undefined ? [`${form}s`] : []),
];

for (const question of questions)
  for (const { part, right, wrong, exact } of typedFields(question))
    test(`${question.id}, ${part}: however a form is typed, it stays right or wrong`, () => {
      const isWord = (form: string) => exact === false || (exact === undefined && !isCode(form));
      for (const form of right.filter(isWord))
        for (const typed of [form, ...variantsOf(form)])
          assert.equal(gradeOf(question, part, typed), 'right', typed);
      for (const form of wrong)
        for (const typed of [form, ...variantsOf(form)])
          assert.match(gradeOf(question, part, typed), /^wrong wrong\.\d+$/, typed);
    });

for (const question of questions)
  for (const asked of question.type === 'scenario' ? question.parts : [question]) {
    if (asked.type !== 'numeric' && !(asked.type === 'predict' && 'answer' in asked)) continue;
    const prefix = asked === question ? '' : `${asked.id}/`;
    test(`${question.id}, ${prefix}value: its units count, and a wrong value is wrong in each`, () => {
      const { unit } = asked.answer as { unit: string };
      const units = { [unit]: 1, ...('units' in asked ? asked.units : {}) };
      const right = rightValue(question, prefix);
      assert.ok(right !== undefined);
      for (const [name, worth] of Object.entries(units)) {
        for (const typed of [name, name.toUpperCase(), `${name} in all`, ''])
          assert.match(
            gradeOf(question, `${prefix}value`, `${String(right / worth)} ${typed}`),
            /^(right|asked)/,
          );
        for (const typed of [name, ` ${name}`, `-${name}`, `${name}.`, name.replace(/(?<=\p{L}{3})s$/u, '')])
          assert.equal(
            gradeOf(question, `${prefix}value`, `${String(right / worth)} ${typed}`),
            'right',
            typed,
          );
        assert.match(
          gradeOf(question, `${prefix}value`, `${String((right * 3 + 7) / worth)} ${name}`),
          /^wrong/,
        );
      }
    });
  }

/** What is right for the first instance. */
function rightValue(question: Question, prefix: string): number | undefined {
  const field = `${prefix}value=`;
  const [answer = []] = examplesOf(question).right;
  const found = answer.find((one) => one.startsWith(field));
  return found === undefined ? undefined : Number.parseFloat(found.slice(field.length));
}
