/** For pages that list chapters: how far the reader is. */
import { keepChaptersMarked } from './chapter/progress-marks.ts';

keepChaptersMarked();
