/** What chapter pages load besides. */
import './chapter-quiz.ts';
import '../figures/enlarge.ts';
import '../tabs.ts';
import { followReading } from './chapter-progress.ts';
import { onTurning } from '../on-turning.ts';
import { followSections } from './page-contents.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { hasAnswers, watchSummary } from '../store/summary.ts';
import { loadQuestionsOnDemand } from '../questions/questions-on-demand.ts';

// Definitions, notes, headings and code respond from the first time that one turns to anything.
onTurning('*', '.cite > a, .heading-link, .part-nav a', () => import('./turned-to.ts'));
// To a reader without answers the chapter's end has nothing to say.
onTurning('course-can-you', 'course-can-you a', () => import('./can-you.ts'));
watchSummary(() => {
  if (hasAnswers()) void import('./can-you.ts');
});
if (document.querySelector('course-kept-cards')) void import('./kept-cards.ts');
keepChaptersMarked();
followSections();
followReading();
loadQuestionsOnDemand();
if (document.querySelector('course-before-after')) void import('./before-after.ts');
