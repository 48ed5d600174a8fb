import type { Finding } from '../course/finding.ts';
import { report } from '../content/report.ts';

/** What dev shows instead of a site while the course has never been whole. Vite's client reloads it when content is mended. */
export function findingsPage(findings: readonly Finding[], base: string): string {
  const escaped = report.text(findings).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!doctype html><meta charset="utf-8"><title>Findings</title><script type="module" src="${base.replace(/\/$/, '')}/@vite/client"></script><pre>${escaped}</pre>\n`;
}
