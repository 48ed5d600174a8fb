/** For pages that list chapters: how far the reader is. */
import { keepChaptersMarked } from './progress-marks.ts';

keepChaptersMarked();
