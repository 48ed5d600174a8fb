/** Markup without style. These functions are sent into the page, see layout-faults.ts. */

/** Classes of the markup that no rule of the page's sheets names. */
export function classesWithoutRule(): string[] {
  const ruled = new Set<string>();
  const read = (rules: Iterable<CSSRule>) => {
    for (const rule of rules) {
      if (rule instanceof CSSStyleRule)
        for (const [, name] of rule.selectorText.matchAll(/\.((?:[\w-]|[^\0-\x7f]|\\.)+)/g))
          ruled.add(name!.replace(/\\/g, ''));
      if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  const used = new Set([...document.querySelectorAll('[class]')].flatMap(({ classList }) => [...classList]));
  return [...used].filter((name) => !ruled.has(name));
}
