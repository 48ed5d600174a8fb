/** `ids.lock.yaml` as commands write it. */
export const writtenLock = (yaml: string): string =>
  `# Written by: npm run check -- --accept. Every id of the course; see docs/authoring.md.\n${yaml}`;
