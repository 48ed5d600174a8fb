import assert from 'node:assert/strict';

/** Fails with the complaints themselves, one on each line. */
export function noComplaints(...lists: readonly string[][]): void {
  const complaints = lists.flat();
  if (complaints.length > 0)
    assert.fail(`${String(complaints.length)} complaints:\n${complaints.join('\n')}`);
}
