/** What concept pages with questions load besides. */
import { loadQuestionsOnDemand } from './questions-on-demand.ts';

loadQuestionsOnDemand();
