/** What concept pages load besides: their text may have whatever a chapter's text has, but no figures. */
import './copy.ts';
import './prose.ts';
import './tabs.ts';
import { keepChaptersMarked } from './progress-marks.ts';

keepChaptersMarked();
