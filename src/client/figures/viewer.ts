/** A figure over the whole window: zoom, pan and full screen by mouse, touch and keyboard, by changing the drawing's viewBox. */
import styles from '../../styles/text/viewer.css?url';
import { words } from '../../words/en.ts';
import { loadSheet } from '../style-sheet.ts';
import { followPointers, press, step } from './viewer-input.ts';
import { middleOf, moved, zoomed, type Point, type View } from './zoom.ts';

const t = words.figure;

/** Opens the viewer; closing it gives the focus back to where it was. */
export async function viewFigure(figure: Element): Promise<void> {
  const source = figure.querySelector('svg');
  if (!source) return;
  await loadSheet(styles);
  // Pressed twice while all this came.
  if (document.querySelector('.viewer')) return;
  const drawing = copyOf(source);
  const whole = viewOf(source);
  const dialog = element('dialog', { class: 'viewer', 'aria-labelledby': 'viewer-title' });
  const frame = element('div', { class: 'viewer-frame' });
  const canvas = element('div', {
    class: 'viewer-canvas',
    role: 'application',
    tabindex: '0',
    'aria-label': `${source.querySelector('title')?.textContent ?? ''}. ${t.keys}`,
  });
  canvas.append(drawing);
  const scale = element('output', { class: 'viewer-scale' });

  let view = whole;
  const show = (next: View) => {
    view = next;
    drawing.setAttribute(
      'viewBox',
      [next.x, next.y, next.width, next.height].map((n) => n.toFixed(2)).join(' '),
    );
    scale.textContent = `${String(Math.round(100 / unitsPerPixel(drawing)))} %`;
  };
  const zoom = (factor: number, at: Point = middleOf(view)) => {
    show(zoomed(view, factor, at, whole));
  };
  const pan = (byX: number, byY: number) => {
    const units = unitsPerPixel(drawing);
    show(moved(view, byX * units, byY * units, whole));
  };

  const title = element('h2', { id: 'viewer-title' });
  title.textContent = source.querySelector('title')?.textContent ?? '';
  const close = button(t.close, () => {
    dialog.close();
  });
  const tools = element('div', { class: 'viewer-tools' });
  const zooms = element('div', { class: 'viewer-zoom' });
  zooms.append(
    button(
      '−',
      () => {
        zoom(1 / step);
      },
      t.zoomOut,
    ),
    scale,
    button(
      '+',
      () => {
        zoom(step);
      },
      t.zoomIn,
    ),
  );
  tools.append(
    title,
    zooms,
    button(t.wholeFigure, () => {
      show(whole);
    }),
  );
  if (document.fullscreenEnabled) tools.append(button(t.fullScreen, () => void fullScreen(frame)));
  tools.append(close);

  frame.append(tools, canvas);
  const caption = figure.querySelector('figcaption > p');
  if (caption) frame.append(captionOf(caption));
  dialog.append(frame);
  document.body.append(dialog);
  const open = new AbortController();
  dialog.addEventListener('close', () => {
    open.abort();
    dialog.remove();
  });
  dialog.addEventListener('keydown', (event) => {
    press(event, {
      zoom,
      pan,
      whole: () => {
        show(whole);
      },
    });
  });
  followPointers(canvas, drawing, { zoom, pan });
  window.addEventListener(
    'resize',
    () => {
      show(view);
    },
    { signal: open.signal },
  );
  dialog.showModal();
  canvas.focus();
  show(whole);
}

async function fullScreen(frame: Element): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen());
  } catch {
    // The browser does not want to: the viewer fills the window as before.
  }
}

/** A copy whose ids, and what refers to them, are its own. The canvas has its name, so the copy is only a picture. */
function copyOf(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  for (const name of ['aria-labelledby', 'aria-describedby', 'width', 'height']) copy.removeAttribute(name);
  copy.setAttribute('role', 'presentation');
  for (const text of copy.querySelectorAll(':scope > :is(title, desc)')) text.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of each.attributes) {
      if (name === 'id') each.id = `viewer-${value}`;
      else if (name.endsWith('href') || value.includes('url('))
        each.setAttribute(name, value.replace('#', '#viewer-'));
    }
  }
  return copy;
}

function viewOf(drawing: SVGSVGElement): View {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  return { x, y, width, height };
}

function captionOf(caption: Element): HTMLElement {
  const text = element('p', {});
  text.textContent = caption.textContent;
  return text;
}

function unitsPerPixel(drawing: SVGSVGElement): number {
  return 1 / (drawing.getScreenCTM()?.a ?? 1);
}

function button(text: string, act: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(label === undefined ? {} : { 'aria-label': label }) });
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
