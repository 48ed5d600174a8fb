/** What the tests run in a page. Each function stands for itself: its text is sent there. */

/** How many pixels of two PNGs (base64) have no like within one pixel of the same place in the other. */
export async function differingPixels(shots: [string, string]): Promise<number> {
  const images = await Promise.all(
    shots.map(async (shot) => {
      const image = new Image();
      image.src = `data:image/png;base64,${shot}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  const [one, other] = images as [ImageData, ImageData];
  const { width, height } = one;
  const isLike = (x: number, y: number, u: number, v: number, from: ImageData, to: ImageData) =>
    [0, 1, 2].every((channel) => {
      const value = from.data[(y * width + x) * 4 + channel]!;
      return Math.abs(value - to.data[(v * width + u) * 4 + channel]!) <= 64;
    });
  const hasLike = (x: number, y: number, from: ImageData, to: ImageData) => {
    for (let v = Math.max(y - 1, 0); v <= Math.min(y + 1, height - 1); v += 1)
      for (let u = Math.max(x - 1, 0); u <= Math.min(x + 1, width - 1); u += 1)
        if (isLike(x, y, u, v, from, to)) return true;
    return false;
  };
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      // Nearly all are alike where they stand.
      if (!isLike(x, y, x, y, one, other) && (!hasLike(x, y, one, other) || !hasLike(x, y, other, one)))
        count += 1;
  return count;
}

export interface MeasuredText {
  text: string;
  size: number;
  /** Against the fill behind the middle of the text. */
  contrast: number;
  isInside: boolean;
}

/** Every text of the page's drawing, measured. */
export function textsIn(): MeasuredText[] {
  type Colour = [red: number, green: number, blue: number, alpha: number];
  const parsed = (colour: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mixed = [0, 1, 2].map((at) => top[at]! * top[3] + below[at]! * (1 - top[3]));
    return [mixed[0]!, mixed[1]!, mixed[2]!, 1];
  };
  const luminance = (colour: Colour) => {
    const [red, green, blue] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const svg = document.querySelector('svg')!;
  const frame = svg.getBoundingClientRect();
  const ground = parsed(getComputedStyle(document.documentElement).backgroundColor);
  return [...svg.querySelectorAll('text')].map((text) => {
    const box = text.getBoundingClientRect();
    const style = getComputedStyle(text);
    const behind = document
      .elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      .filter((element): element is SVGElement => element instanceof SVGGeometryElement)
      .map((element) => getComputedStyle(element))
      .filter(({ fill }) => fill !== 'none')
      .map(({ fill, fillOpacity }): Colour => {
        const [red, green, blue] = parsed(fill);
        return [red, green, blue, Number(fillOpacity)];
      });
    const back = behind.reduceRight((below, top) => over(top, below), ground);
    const front = over(
      [...(parsed(style.fill).slice(0, 3) as [number, number, number]), Number(style.opacity)],
      back,
    );
    const [light, dark] = [luminance(back), luminance(front)].sort((a, b) => b - a) as [number, number];
    const isInside =
      box.left >= frame.left - 0.5 &&
      box.right <= frame.right + 0.5 &&
      box.top >= frame.top - 6 &&
      box.bottom <= frame.bottom + 6;
    return {
      text: text.textContent,
      size: Number.parseFloat(style.fontSize),
      contrast: (light + 0.05) / (dark + 0.05),
      isInside,
    };
  });
}
