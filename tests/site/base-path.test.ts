import assert from 'node:assert/strict';
import test from 'node:test';
import { basePathOf } from '../../src/site/base-path.ts';
import { withBase } from '../../src/view/href.ts';

for (const [written, expected] of [
  ['', '/'],
  ['/', '/'],
  ['course', '/course/'],
  ['/course', '/course/'],
  ['course/', '/course/'],
  ['//course///one//', '/course/one/'],
  [' /course/ ', '/course/'],
  ['/café/日本/', '/café/日本/'],
  ['/cafe\u0301/', '/caf\u00e9/'],
  ['/vm-exit_2.0~a+b/', '/vm-exit_2.0~a+b/'],
] as const) {
  test(`the base path "${written}" is ${expected}`, () => {
    assert.deepEqual(basePathOf(written), { path: expected });
  });
}

for (const [written, why] of [
  ['/c#/', '"#" cannot be in it.'],
  ['/50%/', 'It is not to be encoded: "%" cannot be in it.'],
  ['/caf%C3%A9/', 'It is not to be encoded: "%" cannot be in it.'],
  ['/a?b/', '"?" cannot be in it.'],
  ['/my course/', 'A blank cannot be in it.'],
  ['/a\tb/', 'A blank cannot be in it.'],
  ['/a\u0000b/', '"\u0000" cannot be in it.'],
  ['/../course/', 'A path of a site has no "." or ".." in it.'],
  ['/course/./', 'A path of a site has no "." or ".." in it.'],
  ['\\course\\', '"\\" cannot be in it.'],
  ['/"onload="a()/', '""" cannot be in it.'],
  ['/<b>/', '"<" cannot be in it.'],
  ["/o'clock/", '"\'" cannot be in it.'],
  ['https://example.org/course/', 'The address before the path belongs into SITE_URL.'],
  ['C:/Program Files/Git/course/', 'The address before the path belongs into SITE_URL.'],
  ['/a:b/', '":" cannot be in it.'],
] as const) {
  test(`the base path ${JSON.stringify(written)} is refused`, () => {
    assert.deepEqual(basePathOf(written), {
      message: `BASE_PATH is "${written}". ${why} Write the path alone, such as /course/ or /café/.`,
    });
  });
}

test('an address is encoded once, whatever the letters of its base path', () => {
  assert.equal(withBase('/café/日本/', '/a/#b'), '/caf%C3%A9/%E6%97%A5%E6%9C%AC/a/#b');
  assert.equal(withBase('/caf%C3%A9', '/a/'), '/caf%C3%A9/a/');
  assert.equal(withBase('/', '/a/'), '/a/');
});
