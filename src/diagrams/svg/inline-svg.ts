/**
 * A drawing for the inside of a page: what HTML knows by itself left out, and nothing finer than half a pixel. Its `language`
 * is said where what it stands in has another.
 */
export function inlineSvg(svg: string, language?: string): string {
  return svg
    .replace(' xmlns="http://www.w3.org/2000/svg"', language === undefined ? '' : ` lang="${language}"`)
    .replace(
      /(\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|points|transform|viewBox)=")([^"]*)"/g,
      (_, name: string, value: string) =>
        `${name}${value.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 2) / 2))}"`,
    );
}
