/** What a press needs a script for: buttons, but for one that its own script put there, and what can be pointed at in a drawing. */
export const pressable = 'button:not(.enlarge), .hotspot [data-ref]';

export function press(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
