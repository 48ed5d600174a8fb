/** A question of any type in ten lines; what its type asks for begins on its line 10. */
export function typedQuestion(
  id: string,
  type: string,
  body: readonly string[],
  changes: Partial<Record<'prompt' | 'explanation' | 'concepts' | 'review', string>> = {},
): string {
  const { prompt = 'What happens next?', explanation = 'It does.', concepts = '[gluten]' } = changes;
  const chapter = id.split('.')[0] ?? '';
  return [
    `- id: ${id}`,
    '  rev: 1',
    `  type: ${type}`,
    `  objective: ${chapter}.explain`,
    `  concepts: ${concepts}`,
    '  level: apply',
    `  prompt: ${prompt}`,
    `  explanation: ${explanation}`,
    `  links: ["chapter:${chapter}#start"]`,
    ...body.map((line) => `  ${line}`),
    ...(changes.review === undefined ? [] : [`  review: ${changes.review}`]),
    '',
  ]
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}
