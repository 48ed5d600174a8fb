import { after } from 'node:test';

/** What a suite opened is closed after it in reverse order, also when the next thing could not be opened. */
export function closingAfterwards(): (close: () => unknown) => void {
  const closers: (() => unknown)[] = [];
  after(async () => {
    for (const close of closers.reverse()) await close();
  });
  return (close) => closers.push(close);
}
