/** A comparison for the bread course without findings: tests change one piece of it and look at what follows. */
import type { Files } from './bread.ts';

export const loavesFile = 'content/comparisons/loaves.yaml';

const loavesText = `title: Loaves side by side
summary: Two loaves, for whoever bakes one of them.
subjects:
  - { id: white, name: White, concept: gluten, platform: oven }
  - { id: rye, name: Rye }
groups:
  - id: dough
    title: Dough
    criteria:
      - id: water
        name: Water
        about: [gluten]
        help: In per cent of the flour.
        cells:
          white: { value: 65 %, note: "So [p. 3](cite:mcgee04).", checked: 2026-11-20 }
          rye: { value: 80 %, note: "More [p. 4](cite:mcgee04) [p. 5](cite:mcgee04).", checked: 2026-11-21 }
      - id: kneading-time
        name: Time
        about: [yeast]
        cells:
          white: { value: "Ten minutes [p. 6](cite:mcgee04)", status: from-knowledge }
          rye: { value: —, note: Does not apply., applies: false }
  - id: baking
    title: Baking
    criteria:
      - id: heat
        name: Heat
        cells:
          rye: { value: 250 °C, note: "[](cite:mcgee04)", checked: 2026-11-01 }
          white: { value: 230 °C, note: "[](cite:mcgee04)", checked: 2026-11-01 }
`;

/** The comparison with each of `changes` made: what is there > what stands there instead. */
export function loaves(...changes: [there: string, instead: string][]): Files {
  const text = changes.reduce((whole, [there, instead]) => {
    if (!whole.includes(there)) throw new Error(`the comparison has no ${there}`);
    return whole.replace(there, instead);
  }, loavesText);
  return { [loavesFile]: text };
}
