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

// Definitions, notes, headings, figures of two states and code respond from the first time that one turns to anything.
onTurning(
  '*',
  '.cite > a, .heading-link, .part-nav a, .state-switch > button',
  () => import('./turned-to.ts'),
);
onTurning('course-kept-cards', 'course-kept-cards button', () => import('./kept-cards.ts'));
// To a reader without answers the chapter's end has nothing to say.
onTurning('course-can-you', 'course-can-you a', () => import('./can-you.ts'));
watchSummary(() => {
  if (hasAnswers()) void import('./can-you.ts');
});
keepChaptersMarked();
followSections();
followReading();
loadQuestionsOnDemand();
