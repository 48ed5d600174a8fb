/** What chapter pages load besides. */
import './can-you.ts';
import './chapter-quiz.ts';
import './kept-cards.ts';
import '../figures/enlarge.ts';
import '../tabs.ts';
import { followReading } from './chapter-progress.ts';
import { onTurning } from '../on-turning.ts';
import { followSections } from './page-contents.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { loadQuestionsOnDemand } from '../questions/questions-on-demand.ts';

// Definitions, notes, headings and code respond from the first time that one turns to anything.
onTurning('*', '.cite > a, .heading-link, .part-nav a', () => import('./turned-to.ts'));
keepChaptersMarked();
followSections();
followReading();
loadQuestionsOnDemand();
if (document.querySelector('course-before-after')) void import('./before-after.ts');
