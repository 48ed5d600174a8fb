/** What chapter pages load besides. */
import './chapter-quiz.ts';
import './enlarge.ts';
import './tabs.ts';
import { followReading } from './chapter-progress.ts';
import { followSections } from './page-contents.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { loadQuestionsOnDemand } from './questions-on-demand.ts';

/** Definitions, notes, headings and code respond from the first time that one turns to anything. */
const turned = new AbortController();
for (const turning of ['pointerover', 'focusin'])
  document.addEventListener(
    turning,
    () => {
      turned.abort();
      void import('./turned-to.ts');
    },
    { signal: turned.signal },
  );
keepChaptersMarked();
followSections();
followReading();
loadQuestionsOnDemand();
