/** Findings > text for a terminal, for programs, and for a code host's annotations. */
import type { Finding } from '../course/finding.ts';

export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

export const report: Record<Format, (findings: readonly Finding[]) => string> = {
  text(findings) {
    if (findings.length === 0) return 'The course content has no problems.';
    const told = oncePerName(findings);
    const count = told.length === 1 ? '1 problem' : `${String(told.length)} problems`;
    const lines = told.map(
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

/** What is told at this many places is told at the first. */
const often = 3;
const placesShown = 5;

/** A name that many places give to what is not there is told once: the name, or what should have it, is misspelt. */
function oncePerName(findings: readonly Finding[]): Finding[] {
  const unnamed = findings.filter(
    ({ rule, subject }) => rule.startsWith('unknown-') && subject !== undefined,
  );
  const alike = Map.groupBy(unnamed, ({ rule, message }) => `${rule} ${message}`);
  return findings.flatMap((one) => {
    const [first, ...others] = alike.get(`${one.rule} ${one.message}`) ?? [];
    if (first === undefined || others.length + 1 < often) return one;
    if (one !== first) return [];
    const places = others.slice(0, placesShown).map(({ file, line }) => `${file}:${String(line)}`);
    const more = others.length > places.length ? ` and ${String(others.length - places.length)} more` : '';
    return {
      ...one,
      message: `${one.message} ${String(others.length)} other places say the same: ${places.join(', ')}${more}.`,
    };
  });
}
