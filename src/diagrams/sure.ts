/** A value that is there by construction. Its absence is a fault of the code or of Mermaid, never of an author. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that must be there is missing.');
  return value;
}
