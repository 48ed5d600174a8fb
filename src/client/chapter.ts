/** What chapter pages load besides. */
import './copy.ts';
import './enlarge.ts';
import './prose.ts';
import './question.ts';
import './tabs.ts';
import { followReading } from './chapter-progress.ts';
import { followSections } from './page-contents.ts';
import { keepChaptersMarked } from './progress-marks.ts';

keepChaptersMarked();
followSections();
followReading();
