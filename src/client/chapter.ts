/** What chapter pages load besides. */
import './chapter-quiz.ts';
import './copy.ts';
import './enlarge.ts';
import './prose.ts';
import './tabs.ts';
import { followReading } from './chapter-progress.ts';
import { followSections } from './page-contents.ts';
import { keepChaptersMarked } from './progress-marks.ts';
import { loadQuestionsOnDemand } from './questions-on-demand.ts';

keepChaptersMarked();
followSections();
followReading();
loadQuestionsOnDemand();
