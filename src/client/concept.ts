/** What concept pages load besides: their text may have whatever a chapter's text has. */
import './chapter/prose.ts';
import { keepChaptersMarked } from './chapter/progress-marks.ts';

keepChaptersMarked();
// Few concepts have figures, code or tabs.
if (document.querySelector('course-enlarge')) void import('./figures/enlarge.ts');
if (document.querySelector('course-copy')) void import('./copy.ts');
if (document.querySelector('course-tabs')) void import('./tabs.ts');
if (document.querySelector('.before-after')) void import('./figures/two-states.ts');
