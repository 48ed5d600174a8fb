/** Findings > text for a terminal, for programs, and for a code host's annotations. */
import type { Finding } from '../course/finding.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

export const report: Record<Format, (findings: readonly Finding[]) => string> = {
  text(findings) {
    if (findings.length === 0) return 'The course content has no problems.';
    const count = findings.length === 1 ? '1 problem' : `${String(findings.length)} problems`;
    const lines = findings.map(
      ({ file, line, column, rule, message }) =>
        `  ${file}:${String(line)}:${String(column)}  ${rule}\n    ${message}`,
    );
    return [`The course content has ${count}.`, ...lines].join('\n');
  },
  json: (findings) => JSON.stringify(findings, null, 2),
  github: (findings) =>
    findings
      .map(({ file, line, column, rule, message }) => {
        const escaped = message.replace(/[%\r\n]/g, encodeURIComponent);
        return `::error file=${file.replace(/[%\r\n:,]/g, encodeURIComponent)},line=${String(line)},col=${String(column)},title=${rule}::${escaped}`;
      })
      .join('\n'),
};
