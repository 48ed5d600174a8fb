/**
 * A reporter for Node's test runner: only the tests that fail, each with its place and its error. `npm test` shows them
 * once more at the very end, where a long log is read first.
 */
import type { TestEvent } from 'node:test/reporters';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/** The failing tests of a run, as text; suites that fail only because a test in them does are left out. */
export default async function* failedTests(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.todo !== undefined) continue;
    const error: Error & { failureType?: string } = data.details.error;
    if (error.failureType === 'subtestsFailed') continue;
    const place = data.file === undefined ? '' : `${relative('.', data.file)}:${String(data.line)}: `;
    yield `✖ ${place}${data.name}\n${inspect(error.cause ?? error).replace(/^/gm, '    ')}\n`;
  }
}
