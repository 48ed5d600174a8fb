/** What concept pages load besides: their text may have whatever a chapter's text has, but no figures. */
import './chapter/prose.ts';
import './tabs.ts';
import { keepChaptersMarked } from './chapter/progress-marks.ts';

keepChaptersMarked();
// Few concepts have code.
if (document.querySelector('course-copy')) void import('./copy.ts');
