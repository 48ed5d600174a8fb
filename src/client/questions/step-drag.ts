/** Steps of a list that a hand can drag: by mouse anywhere on them, by finger or pen by their grip, so that the page scrolls. */

interface Drag {
  step: HTMLElement;
  pointer: number;
  /** Where in the step the hand holds it. */
  gripY: number;
  /** The steps as they stood before. */
  before: Element[];
}

/** So near to the window's edge, in pixels, the page moves along. */
const edge = 48;
const stride = 12;

/** Calls `onMoved` with a step that was dropped at another place. Escape, or whatever ends the drag, puts it back. */
export function letDrag(list: HTMLElement, onMoved: (step: HTMLElement) => void): void {
  let drag: Drag | undefined;
  for (const step of list.children) {
    const grip = document.createElement('span');
    grip.className = 'grip';
    grip.setAttribute('aria-hidden', 'true');
    step.prepend(grip);
  }

  list.addEventListener('pointerdown', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const step = target?.closest<HTMLElement>('li');
    const isFree = event.pointerType === 'mouse' ? !target?.closest('a, button') : target?.closest('.grip');
    const isFixed = list.closest('fieldset:disabled') !== null;
    if (!step || !isFree || isFixed || event.button !== 0 || drag) return;
    event.preventDefault();
    // The list holds on to the pointer, since whatever moves in the page loses it.
    list.setPointerCapture(event.pointerId);
    const gripY = event.clientY - step.getBoundingClientRect().top;
    drag = { step, pointer: event.pointerId, gripY, before: [...list.children] };
    step.toggleAttribute('data-dragged', true);
  });
  list.addEventListener('pointermove', (event) => {
    if (event.pointerId !== drag?.pointer) return;
    if (event.clientY < edge) scrollBy(0, -stride);
    if (event.clientY > innerHeight - edge) scrollBy(0, stride);
    follow(drag, event.clientY);
  });
  list.addEventListener('pointerup', ({ pointerId }) => {
    if (pointerId === drag?.pointer) end(true);
  });
  list.addEventListener('lostpointercapture', ({ target }) => {
    // What a finger touched loses the pointer to the list.
    if (target === list) end(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !drag) return;
    event.preventDefault();
    end(false);
  });

  function end(isDropped: boolean): void {
    if (!drag) return;
    const { step, before } = drag;
    drag = undefined;
    step.removeAttribute('data-dragged');
    step.style.removeProperty('translate');
    if (!isDropped) list.append(...before);
    else if (before.some((one, place) => one !== list.children[place])) onMoved(step);
  }
}

/** The step stays under the hand; neighbours make way as its middle passes theirs. */
function follow({ step, gripY }: Drag, y: number): void {
  step.style.removeProperty('translate');
  const topUnderHand = y - gripY;
  for (;;) {
    const { top, height } = step.getBoundingClientRect();
    const middle = topUnderHand + height / 2;
    const [above, below] = [step.previousElementSibling, step.nextElementSibling];
    if (above && middle < middleOf(above)) step.after(above);
    else if (below && middle > middleOf(below)) step.before(below);
    else {
      step.style.setProperty('translate', `0 ${String(topUnderHand - top)}px`);
      return;
    }
  }
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
