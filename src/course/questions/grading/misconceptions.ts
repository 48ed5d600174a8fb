/** The false beliefs behind mistakes, each once. */
export function misconceptionsOf(mistakes: readonly { misconception?: string | undefined }[]): string[] {
  return [...new Set(mistakes.flatMap(({ misconception }) => misconception ?? []))];
}
