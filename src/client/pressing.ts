/** What a press needs a script for: buttons, and what can be pointed at in a drawing. */
export const pressable = 'button, .hotspot [data-ref]';

export function press(element: Element): void {
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
}
