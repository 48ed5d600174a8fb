/** How a share of a processor's cores is said: in percent, and past one core in cores. Loaded by browsers, too. */
export function shareInWords(share: number): string {
  if (share > 1) return `${figure(share)} cores`;
  const percent = share * 100;
  return `${percent > 0 && percent < 0.01 ? 'less than 0.01' : figure(percent)}\u00a0%`;
}

const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 2 });
